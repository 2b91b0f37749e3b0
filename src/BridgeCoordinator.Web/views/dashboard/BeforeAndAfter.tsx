import type { LiveSession } from '../../connection/session'
import type { MeetingCard } from '../../contract'
import { Panel } from '../../design/Panel'
import { calendarDay, timeOfDay } from '../../i18n/format'
import { dashboardWords } from './dashboardWords'

/** Before the opening: what will take place, when and where, as far as it is settled. */
export function BeforePanel({ meeting }: { meeting: MeetingCard }) {
  const words = dashboardWords()
  return (
    <Panel class="now" title={words.notOpened} titleUnseen>
      <p class="now-title">{words.notOpened}</p>
      <p class="now-when">{whenOf(meeting)}</p>
      <Facts meeting={meeting} />
    </Panel>
  )
}

export function AfterPanel({ session, meeting }: { session: LiveSession; meeting: MeetingCard }) {
  const words = dashboardWords()
  const { openedAt, closedAt } = meeting
  const time = (at: string) => timeOfDay(at, session.zone.value)
  return (
    <Panel class="now" title={words.ended} titleUnseen>
      <p class="now-title">{words.ended}</p>
      {openedAt && closedAt && <p class="now-when">{words.lasted(time(openedAt), time(closedAt))}</p>}
      <Facts meeting={meeting} />
    </Panel>
  )
}

function Facts({ meeting }: { meeting: MeetingCard }) {
  const words = dashboardWords()
  const facts = [
    [words.theme, meeting.theme],
    [words.chair, meeting.chair],
    [words.venue, meeting.venue],
  ].filter(([, value]) => value)
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="vi">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function whenOf(meeting: MeetingCard): string {
  const words = dashboardWords()
  if (!meeting.date) return meeting.dateText ?? words.dateOpen
  const day = calendarDay(meeting.date)
  const when = meeting.start ? words.opensAt(timeOfDay(meeting.start, meeting.timeZone), day) : words.opensOn(day)
  return meeting.tentative ? `${when} (${words.tentative})` : when
}
