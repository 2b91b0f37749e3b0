import { Dialog } from '../../../design/Dialog'
import { NoticeForm } from '../../../notices/NoticeForm'
import { noticeWords } from '../../../notices/noticeWords'
import type { Desk, Sheet } from '../desk'
import { deskFloorWords } from '../floor/deskFloorWords'
import { keyWords } from '../keys/keyWords'
import { ShortcutList } from '../keys/ShortcutList'
import { runWords } from '../run/runWords'
import { sessionWords } from '../sessionWords'
import { AddItemForm } from './AddItemForm'
import { CloseFloor } from './CloseFloor'
import { CloseSession } from './CloseSession'
import { DespiteQuestion } from './DespiteQuestion'
import { PauseForm, ReopenForm, SkipForm } from './SessionReasons'
import { RequestForm } from './RequestForm'
import { sheetWords } from './sheetWords'
import { DenyForm, RevokeForm, SuspendForm } from './TurnReasons'

const sentences = [
  'Đề nghị điểm cầu tắt micro.',
  'Đề nghị điểm cầu kiểm tra âm thanh.',
  'Còn 5 phút đối thoại; các lượt chưa được mời sẽ được trả lời bằng văn bản.',
] as const

/** Whatever form or question is open, beside the page: the queue and an alarm stay in sight and in reach. */
export function OpenSheet({ desk }: { desk: Desk }) {
  const sheet = desk.sheet.value
  return (
    <Dialog beside title={sheet ? titleOf(sheet) : ''} open={sheet !== null} onClose={() => (desk.sheet.value = null)}>
      {sheet && <Content key={JSON.stringify(sheet)} desk={desk} sheet={sheet} />}
    </Dialog>
  )
}

function Content({ desk, sheet }: { desk: Desk; sheet: Sheet }) {
  switch (sheet.type) {
    case 'shortcuts':
      return <ShortcutList session={desk.session} />
    case 'pause':
      return <PauseForm desk={desk} />
    case 'reopen':
      return <ReopenForm desk={desk} />
    case 'close':
      return <CloseSession desk={desk} />
    case 'addItem':
      return <AddItemForm desk={desk} />
    case 'closeFloor':
      return <CloseFloor desk={desk} />
    case 'skip':
      return <SkipForm desk={desk} itemId={sheet.itemId} />
    case 'suspend':
      return <SuspendForm desk={desk} requestId={sheet.requestId} />
    case 'revoke':
      return <RevokeForm desk={desk} requestId={sheet.requestId} />
    case 'deny':
      return <DenyForm desk={desk} requestId={sheet.requestId} />
    case 'unheard':
      return <DespiteQuestion desk={desk} requestId={sheet.requestId} wanted={sheet.wanted} />
    case 'request':
      return <RequestForm desk={desk} sheet={sheet} />
    case 'notice':
      return <NoticeForm session={desk.session} to={sheet.to} sentences={sentences} onSent={() => (desk.sheet.value = null)} />
  }
}

function titleOf(sheet: Sheet): string {
  const session = sessionWords()
  const titles: Record<Sheet['type'], string> = {
    shortcuts: keyWords().title,
    pause: session.pause,
    reopen: session.reopen,
    close: session.closeTitle,
    addItem: runWords().addTitle,
    closeFloor: deskFloorWords().closeTitle,
    skip: runWords().skipTitle,
    suspend: sheetWords().suspend,
    revoke: sheetWords().revoke,
    deny: sheetWords().deny,
    unheard: sheetWords().unheard,
    request: 'kind' in sheet && sheet.kind === 'response' ? sheetWords().addResponse : sheetWords().addRequest,
    notice: noticeWords().compose,
  }
  return titles[sheet.type]
}
