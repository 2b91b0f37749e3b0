import { Panel } from '../../design/Panel'
import { NoticeList } from '../../notices/NoticeList'
import { noticeWords } from '../../notices/noticeWords'
import type { Desk } from './desk'

/** Takes no room until something was sent. */
export function NoticesPanel({ desk: { session } }: { desk: Desk }) {
  const sent = session.board.card('desk/notices').value?.notices.length ?? 0
  if (sent === 0) return null
  return (
    <Panel title={`${noticeWords().title} (${sent})`}>
      <NoticeList session={session} />
    </Panel>
  )
}
