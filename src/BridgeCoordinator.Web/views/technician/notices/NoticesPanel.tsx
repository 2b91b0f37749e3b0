import { Panel } from '../../../design/Panel'
import { NoticeList } from '../../../notices/NoticeList'
import { noticeWords } from '../../../notices/noticeWords'
import type { Desk } from '../desk'
import { SendNotice } from './SendNotice'

/** What was sent from the hall, and which sites have taken note. */
export function NoticesPanel({ desk }: { desk: Desk }) {
  return (
    <Panel title={noticeWords().title} aside={!desk.over.value && <SendNotice desk={desk} />}>
      <NoticeList session={desk.session} />
    </Panel>
  )
}
