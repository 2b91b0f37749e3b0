import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../design/Button'
import { Panel } from '../../../design/Panel'
import { SureButton } from '../../../design/SureButton'
import { check, create, draft } from './draft'
import './plan.css'
import { PlanEditor, showLine } from './PlanEditor'
import { PlanSources } from './PlanSources'
import { planWords } from './planWords'
import { VerdictPanel } from './VerdictPanel'

interface Props {
  grantId: string
  onMade(): void
  /** Absent where there is nothing else to see on the page. */
  onClose?: (() => void) | undefined
}

export function CreatePanel({ grantId, onMade, onClose }: Props) {
  const words = planWords()
  const editor = useRef<HTMLTextAreaElement>(null)
  const fileFault = useSignal<'tooLarge' | 'notUtf8' | null>(null)
  // Opened by a press on a button that is gone now; where it stands open by itself, nobody's focus is taken.
  useEffect(() => void (onClose && editor.current?.focus()), [])
  const verdict = draft.verdict.value
  const created = verdict?.kind === 'created'
  const missing = !draft.text.value.trim() && words.emptyText

  async function make() {
    if ((await create(grantId)).kind === 'created') onMade()
  }

  return (
    <Panel
      title={words.title}
      aside={
        onClose && (
          <Button kind="quiet" icon="cross" onPress={onClose}>
            {words.close}
          </Button>
        )
      }
    >
      <div class={`plan ${verdict ? 'plan-judged' : ''}`}>
        {!created && (
          <div class="plan-text">
            <PlanSources grantId={grantId} onFault={(fault) => (fileFault.value = fault)} />
            {fileFault.value && (
              <p class="field-error" role="alert">
                {words[fileFault.value]}
              </p>
            )}
            <PlanEditor element={editor} onFault={(fault) => (fileFault.value = fault)} />
            <div class="form-send">
              <SureButton kind="primary" icon="plus" act={make} unavailable={missing}>
                {words.create}
              </SureButton>
              <SureButton icon="check" act={() => check(grantId)} unavailable={missing}>
                {words.check}
              </SureButton>
            </div>
          </div>
        )}
        {verdict && <VerdictPanel verdict={verdict} grantId={grantId} onLine={(line) => editor.current && showLine(editor.current, line)} />}
      </div>
    </Panel>
  )
}
