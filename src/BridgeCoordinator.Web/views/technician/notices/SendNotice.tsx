import { useSignal } from '@preact/signals'
import { Button } from '../../../design/Button'
import { Dialog } from '../../../design/Dialog'
import { NoticeForm } from '../../../notices/NoticeForm'
import { noticeWords } from '../../../notices/noticeWords'
import type { Desk } from '../desk'

const sentences = [
  'Đề nghị các điểm cầu tắt micro.',
  'Đề nghị điểm cầu kiểm tra lại hình ảnh, âm thanh và báo kết quả.',
  'Hội nghị bắt đầu sau 5 phút. Đề nghị các điểm cầu ổn định.',
] as const

/** Opens the form for a notice: to this site, or to whom is chosen there. */
export function SendNotice({ desk, siteId }: { desk: Desk; siteId?: string }) {
  const words = noticeWords()
  const open = useSignal(false)
  const close = () => (open.value = false)
  return (
    <>
      <Button small icon="bell" onPress={() => (open.value = true)}>
        {words.compose}
      </Button>
      <Dialog title={words.compose} open={open.value} onClose={close}>
        <NoticeForm session={desk.session} to={siteId} sentences={sentences} onSent={close} />
      </Dialog>
    </>
  )
}
