import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { newId } from '../../../connection/commandId'
import type { SessionSummary } from '../../../contract'
import { Choice } from '../../../design/Choice'
import { Dialog } from '../../../design/Dialog'
import { Form } from '../../../design/Form'
import { SureButton } from '../../../design/SureButton'
import { toast } from '../../../design/toasts'
import { createRehearsal } from '../organizerApi'
import { sessionsWords } from './sessionsWords'

interface Props {
  session: SessionSummary
  grantId: string
  open: boolean
  onClose(): void
  onMade(): Promise<void>
}

export function RehearsalDialog({ session, grantId, open, onClose, onMade }: Props) {
  const words = sessionsWords()
  const access = useSignal<'shared' | 'separate'>('shared')
  // Kept until an answer is known: pressing again after none came makes no second rehearsal. Another choice is another rehearsal.
  const keys = useRef<Partial<Record<'shared' | 'separate', string>>>({})

  async function make() {
    const key = (keys.current[access.value] ??= newId())
    const outcome = await createRehearsal(grantId, session.id, access.value === 'shared', key)
    if ('away' in outcome) return toast({ tone: 'bad', text: words.away })
    keys.current = {}
    if ('refused' in outcome) return toast({ tone: 'bad', text: outcome.refused.title })
    toast({ tone: 'good', text: words.rehearsed })
    onClose()
    await onMade()
  }

  return (
    <Dialog title={words.rehearse} open={open} onClose={onClose}>
      <Form label={words.rehearse}>
        <p>{words.rehearseText}</p>
        <Choice
          label={words.share}
          value={access.value}
          options={[
            { value: 'shared', label: words.shared },
            { value: 'separate', label: words.separate },
          ]}
          onChange={(value) => (access.value = value)}
        />
        <div class="form-send">
          <SureButton kind="primary" icon="plus" act={make}>
            {words.rehearse}
          </SureButton>
        </div>
      </Form>
    </Dialog>
  )
}
