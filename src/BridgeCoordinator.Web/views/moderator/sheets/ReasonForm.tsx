import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Command } from '../../../contract'
import { Button, type ButtonProps } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import type { Desk } from '../desk'
import { sheetWords } from './sheetWords'

interface Props {
  desk: Desk
  label: string
  /** Reasons at hand, the usual one first; it stands in the field already, so that Enter alone is enough. */
  usual: string
  action: string
  kind?: ButtonProps['kind']
  optional?: boolean
  /** What will happen, before the field. */
  children?: ComponentChildren
  command(reason: string): Command
}

/** Asks for a reason and then acts. */
export function ReasonForm({ desk, label, usual, action, kind = 'primary', optional, children, command }: Props) {
  const reasons = usual.split('|')
  const reason = useSignal(optional ? '' : (reasons[0] ?? ''))
  const missing = !optional && reason.value.trim() === ''
  return (
    <Form label={action}>
      {children}
      <Field autofocus label={label} value={reason.value} maxLength={500} onInput={(value) => (reason.value = value)} autoComplete="off" />
      <div class="form-send" role="group" aria-label={sheetWords().quick}>
        {reasons.map((one) => (
          <Button key={one} small pressed={reason.value === one} onPress={() => (reason.value = one)}>
            {one}
          </Button>
        ))}
      </div>
      <div class="form-send form-act">
        <CommandButton
          session={desk.session}
          kind={kind}
          unavailable={missing && sheetWords().missing}
          command={() => command(reason.value.trim())}
          onAnswer={() => (desk.sheet.value = null)}
        >
          {action}
        </CommandButton>
      </div>
    </Form>
  )
}
