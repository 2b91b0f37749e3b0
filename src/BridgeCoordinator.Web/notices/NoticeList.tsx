import { may } from '../access/rights'
import type { LiveSession } from '../connection/session'
import type { DeskNotice } from '../contract'
import { CommandButton } from '../design/CommandButton'
import { StatusPill } from '../design/StatusPill'
import { count, timeOfDay } from '../i18n/format'
import { addresseesOf, missingOf } from './acknowledgement'
import './NoticeList.css'
import { noticeWords } from './noticeWords'

/** So many stand open; the desk has other things to show. */
const inSight = 2

/** What has been sent, newest first, and who has not acknowledged it yet. */
export function NoticeList({ session }: { session: LiveSession }) {
  const words = noticeWords()
  const notices = [...(session.board.card('desk/notices').value?.notices ?? [])].reverse()
  if (notices.length === 0) return <p class="muted">{words.none}</p>
  return (
    <>
      <Notices session={session} notices={notices.slice(0, inSight)} />
      {notices.length > inSight && (
        <details class="sent-older">
          <summary>{words.older(count(notices.length - inSight))}</summary>
          <Notices session={session} notices={notices.slice(inSight)} />
        </details>
      )}
    </>
  )
}

function Notices({ session, notices }: { session: LiveSession; notices: readonly DeskNotice[] }) {
  return (
    <ul>
      {notices.map((notice) => (
        <Notice key={notice.noticeId} session={session} notice={notice} />
      ))}
    </ul>
  )
}

function Notice({ session, notice }: { session: LiveSession; notice: DeskNotice }) {
  const words = noticeWords()
  const { board, zone } = session
  const named: Record<string, string> = { everyone: words.everyone, sites: words.sites, hall: words.hall }
  const closed = board.card('meeting').value?.status === 'closed'
  return (
    <li class="sent-notice">
      <p class="sent-head">
        {notice.urgency === 'urgent' && (
          <StatusPill tone="bad" icon="bell" plain>
            {words.urgent}
          </StatusPill>
        )}
        <span>{named[notice.to] ?? board.card(`sites/${notice.to}`).value?.name ?? notice.to}</span>
        <span>{timeOfDay(notice.at, zone.value)}</span>
        <span>{notice.by}</span>
      </p>
      <p lang="vi">{notice.text}</p>
      <div class="sent-foot">
        <Acknowledged session={session} notice={notice} />
        {!closed && may(session, 'clearNotice') && (
          <CommandButton small kind="quiet" session={session} about={notice.text.slice(0, 60)} sure={words.clearSure} command={() => ({ type: 'clearNotice', noticeId: notice.noticeId })}>
            {words.clear}
          </CommandButton>
        )}
      </div>
    </li>
  )
}

function Acknowledged({ session, notice }: { session: LiveSession; notice: DeskNotice }) {
  const words = noticeWords()
  const sites = session.board.sites.value
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
