import { useSignal } from '@preact/signals'
import { Button } from '../../../design/Button'
import { Dialog } from '../../../design/Dialog'
import { siteName, type Desk } from '../desk'
import { NoticeForm } from './NoticeForm'
import { noticeDeskWords } from './noticeDeskWords'

/** Opens the form for a notice: to this site, or to whom is chosen there. */
export function SendNotice({ desk, siteId }: { desk: Desk; siteId?: string }) {
  const words = noticeDeskWords()
  const open = useSignal(false)
  const close = () => (open.value = false)
  return (
    <>
      <Button small icon="bell" onPress={() => (open.value = true)} unavailable={desk.over.value}>
        {words.send}
      </Button>
      <Dialog title={siteId ? words.sendTo(siteName(desk.session, siteId)) : words.send} open={open.value} onClose={close}>
        <NoticeForm desk={desk} siteId={siteId} onSent={close} />
      </Dialog>
    </>
  )
}
