import { plannedOf } from '../../attendance/headcount'
import { Icon } from '../../design/Icon'
import { count, decimal, timeOfDay } from '../../i18n/format'
import type { Desk } from './desk'
import { incidentsOf } from './incidents/IncidentsPanel'
import { technicianWords } from './technicianWords'

const noticeableMs = 2_000

/** How the morning stands, in six figures; after the close, what is left of them. */
export function Summary({ desk }: { desk: Desk }) {
  const words = technicianWords()
  const { session } = desk
  const totals = session.board.card('totals').value
  const floor = session.board.card('floor').value
  if (!totals) return null
  const attention = desk.standings.value.filter(({ group }) => group === 'attention').length
  const incidents = incidentsOf(desk)
  const open = incidents.filter(({ resolvedAt }) => resolvedAt === undefined).length
  const ofAll = words.outOf(count(totals.sitesTotal))
  return (
    <div class="tech-summary">
      <section aria-label={words.summary}>
        {desk.over.value ? (
          <dl>
            <Figure name={words.present} value={totals.present} rest={plannedOf(totals)} />
            <Figure name={words.incidentsAll} value={incidents.length} rest={open > 0 ? words.unresolved(count(open)) : undefined} />
          </dl>
        ) : (
          <dl>
            <Figure name={words.attention} value={attention} tone={attention > 0 ? 'bad' : totals.sitesReady === totals.sitesTotal ? 'good' : undefined} />
            <Figure name={words.ready} value={totals.sitesReady} rest={ofAll} />
            <Figure name={words.connected} value={totals.sitesOnline} rest={ofAll} />
            <Figure name={words.present} value={totals.present} rest={plannedOf(totals)} />
            <Figure name={words.waiting} value={floor?.waiting.length ?? 0} />
            <Figure name={words.incidents} value={open} tone={open > 0 ? 'warn' : undefined} />
          </dl>
        )}
      </section>
      <ClockOff desk={desk} />
      <Over desk={desk} />
    </div>
  )
}

function Figure({ name, value, rest, tone }: { name: string; value: number; rest?: string | undefined; tone?: 'good' | 'warn' | 'bad' | undefined }) {
  return (
    <div class={tone && `tech-figure-${tone}`}>
      <dt>{name}</dt>
      <dd>
        <strong>{count(value)}</strong> {rest && <span class="muted">{rest}</span>}
      </dd>
    </div>
  )
}

/** A wrong clock here misleads whoever writes down times from this device. */
function ClockOff({ desk }: { desk: Desk }) {
  const offset = desk.session.clock.offset.value ?? 0
  if (Math.abs(offset) < noticeableMs) return null
  return (
    <p class="tech-line tech-line-warn">
      <Icon name="clock" /> {technicianWords().clockOff(decimal(Math.abs(offset) / 1_000))}
    </p>
  )
}

function Over({ desk }: { desk: Desk }) {
  const meeting = desk.session.board.card('meeting').value
  if (meeting?.status !== 'closed' || !meeting.closedAt) return null
  return (
    <p class="tech-line">
      <Icon name="check" /> {technicianWords().overText(timeOfDay(meeting.closedAt, meeting.timeZone))}
    </p>
  )
}
