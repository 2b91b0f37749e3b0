import type { DeskNotice } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { timeOfDay } from '../../../i18n/format'
import { siteName, type Desk } from '../desk'
import { SendNotice } from './SendNotice'
import { noticeDeskWords } from './noticeDeskWords'
import { askedOf } from './recipients'

/** What was sent from the hall, the newest first, and which sites have taken note. */
export function NoticesPanel({ desk }: { desk: Desk }) {
  const words = noticeDeskWords()
  const notices = [...(desk.session.board.card('desk/notices').value?.notices ?? [])].reverse()
  return (
    <Panel title={words.title} aside={<SendNotice desk={desk} />}>
      {notices.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="notice-list">
        {notices.map((notice) => (
          <NoticeLine key={notice.noticeId} desk={desk} notice={notice} />
        ))}
      </ul>
    </Panel>
  )
}

function NoticeLine({ desk, notice }: { desk: Desk; notice: DeskNotice }) {
  const words = noticeDeskWords()
  const { session } = desk
  const { recipients } = words
  const to = notice.to in recipients ? recipients[notice.to as keyof typeof recipients] : siteName(session, notice.to)
  return (
    <li class="notice-sent">
      <p>
        {notice.urgency === 'urgent' && (
          <StatusPill tone="bad" icon="bell">
            {words.urgencies.urgent}
          </StatusPill>
        )}{' '}
        {notice.text}
      </p>
      <p class="notice-facts">
        {timeOfDay(notice.at, session.zone.value)} · {words.from(notice.by, to)}
      </p>
      <div class="notice-facts">
        <Acknowledgements desk={desk} notice={notice} />
        <CommandButton
          session={session}
          small
          kind="quiet"
          about={notice.text}
          command={() => ({ type: 'clearNotice', noticeId: notice.noticeId })}
          unavailable={desk.over.value}
        >
          {words.clear}
        </CommandButton>
      </div>
    </li>
  )
}

function Acknowledgements({ desk, notice }: { desk: Desk; notice: DeskNotice }) {
  const words = noticeDeskWords()
  const asked = askedOf(notice, desk.session.board.sites.value)
  if (asked.length === 0) return null
  const missing = asked.filter(({ id }) => !notice.acknowledgedBy.includes(id))
  const all = missing.length === 0
  return (
    <div>
      <StatusPill tone={all ? 'good' : 'off'} icon={all ? 'check' : 'clock'} plain>
        {words.acknowledged(asked.length - missing.length, asked.length)}
      </StatusPill>
      {!all && asked.length > 1 && (
        <details>
          <summary>{words.missing(missing.length)}</summary>
          {missing.map(({ name }) => name).join(', ')}
        </details>
      )}
    </div>
  )
}
