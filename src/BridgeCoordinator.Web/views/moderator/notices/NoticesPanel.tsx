import type { DeskNotice } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { count, timeOfDay } from '../../../i18n/format'
import { siteName, type Desk } from '../desk'
import { addresseesOf, missingOf } from './acknowledgement'
import './NoticesPanel.css'
import { noticesWords } from './noticesWords'

/** The sites have the rest of the column. */
const inSight = 2

/** What has been sent, newest first, and who has not acknowledged it yet. */
export function NoticesPanel({ desk }: { desk: Desk }) {
  const words = noticesWords()
  const notices = [...(desk.session.board.card('desk/notices').value?.notices ?? [])].reverse()
  if (notices.length === 0) return null
  return (
    <Panel class="sent" title={`${words.title} (${notices.length})`}>
      <List desk={desk} notices={notices.slice(0, inSight)} />
      {notices.length > inSight && (
        <details class="sent-older">
          <summary>{words.older(count(notices.length - inSight))}</summary>
          <List desk={desk} notices={notices.slice(inSight)} />
        </details>
      )}
    </Panel>
  )
}

function List({ desk, notices }: { desk: Desk; notices: readonly DeskNotice[] }) {
  return (
    <ul>
      {notices.map((notice) => (
        <Notice key={notice.noticeId} desk={desk} notice={notice} />
      ))}
    </ul>
  )
}

function Notice({ desk, notice }: { desk: Desk; notice: DeskNotice }) {
  const words = noticesWords()
  const { session } = desk
  const named: Record<string, string> = { everyone: words.everyone, sites: words.sites, hall: words.hall }
  const closed = session.board.card('meeting').value?.status === 'closed'
  return (
    <li class="sent-notice">
      <p class="sent-head">
        {notice.urgency === 'urgent' && (
          <StatusPill tone="bad" icon="bell" plain>
            {words.urgent}
          </StatusPill>
        )}
        <span>{named[notice.to] ?? siteName(desk, notice.to)}</span>
        <span>{timeOfDay(notice.at, session.zone.value)}</span>
        <span>{notice.by}</span>
      </p>
      <p lang="vi">{notice.text}</p>
      <div class="sent-foot">
        <Acknowledged desk={desk} notice={notice} />
        {!closed && (
          <CommandButton small kind="quiet" session={session} about={notice.text.slice(0, 60)} sure={words.clearSure} command={() => ({ type: 'clearNotice', noticeId: notice.noticeId })}>
            {words.clear}
          </CommandButton>
        )}
      </div>
    </li>
  )
}

function Acknowledged({ desk, notice }: { desk: Desk; notice: DeskNotice }) {
  const words = noticesWords()
  const sites = desk.session.board.sites.value
  const [all, missing] = [addresseesOf(notice, sites), missingOf(notice, sites)]
  if (all.length === 0) return <span />
  if (missing.length === 0)
    return (
      <StatusPill tone="good" icon="check" plain>
        {words.allAcknowledged}
      </StatusPill>
    )
  return (
    <details class="sent-missing">
      <summary>{words.acknowledged(count(all.length - missing.length), count(all.length))}</summary>
      <p lang="vi">
        {words.missing}: {missing.map((site) => site.name).join(', ')}
      </p>
    </details>
  )
}
