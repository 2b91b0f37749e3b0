import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CheckOnCard, LinkCheck } from '../../../contract'
import { Button } from '../../../design/Button'
import { Dialog } from '../../../design/Dialog'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { checkWords } from '../../../links/checkWords'
import type { OwnSite } from '../ownSite'
import { siteWords } from '../siteWords'
import { checklistWords } from './checklistWords'

interface Props {
  site: OwnSite
  check: LinkCheck | null
  known: CheckOnCard | undefined
  onClose(): void
}

/** A word on a result, for the hall's technicians. */
export function CheckNote({ site, check, known, onClose }: Props) {
  const words = checklistWords()
  const text = useSignal('')
  useEffect(() => void (text.value = known?.note ?? ''), [check])
  const title = check ? words.noteFor(checkWords().check[check]) : ''
  const save = () => {
    const note = text.value.trim() || undefined
    if (check && known) site.put({ type: 'recordCheck', siteId: site.siteId, check, result: known.result, note })
    onClose()
  }
  return (
    <Dialog title={title} open={check !== null} onClose={onClose}>
      <Form label={title}>
        <Field label={siteWords().note} hint={words.noteHint} value={text.value} onInput={(value) => (text.value = value)} maxLength={500} autofocus />
        <div class="form-send">
          <Button kind="primary" onPress={save}>
            {siteWords().save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
