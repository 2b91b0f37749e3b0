import { useSignal } from '@preact/signals'
import type { Urgency } from '../../../contract'
import { newId } from '../../../connection/commandId'
import { Button } from '../../../design/Button'
import { Choice } from '../../../design/Choice'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Select } from '../../../design/Select'
import type { Desk } from '../desk'
import { noticesWords, readySentences } from './noticesWords'

/** Words to everyone, to the sites, to the hall or to one site. */
export function NoticeForm({ desk, to: first = 'sites' }: { desk: Desk; to?: string | undefined }) {
  const words = noticesWords()
  const { session } = desk
  const [to, text, urgency] = [useSignal(first), useSignal(''), useSignal<Urgency>('normal')]
  const recipients = [
    { value: 'everyone', label: words.everyone },
    { value: 'sites', label: words.sites },
    { value: 'hall', label: words.hall },
    ...session.board.sites.value.filter((site) => site.kind === 'bridge').map((site) => ({ value: site.id, label: site.name })),
  ]
  const urgencies = [
    { value: 'normal', label: words.normal },
    { value: 'urgent', label: words.urgent },
  ] as const
  return (
    <Form label={words.compose}>
      <Select label={words.to} value={to.value} options={recipients} onChange={(value) => (to.value = value)} />
      <Field autofocus required multiline label={words.text} value={text.value} maxLength={2000} onInput={(value) => (text.value = value)} />
      <div class="form-send" role="group" aria-label={words.quick}>
        {readySentences.map((sentence) => (
          <Button key={sentence} small pressed={text.value === sentence} onPress={() => (text.value = sentence)}>
            <span lang="vi">{sentence}</span>
          </Button>
        ))}
      </div>
      <Choice label={words.urgency} value={urgency.value} options={urgencies} onChange={(value) => (urgency.value = value)} />
      <div class="form-send form-act">
        <CommandButton
          session={session}
          kind="primary"
          icon="bell"
          unavailable={text.value.trim() === '' && words.textMissing}
          command={() => ({ type: 'sendNotice', noticeId: newId(), to: to.value, text: text.value.trim(), urgency: urgency.value })}
          onAnswer={(answer) => answer.accepted && (desk.sheet.value = null)}
        >
          {words.send}
        </CommandButton>
      </div>
    </Form>
  )
}
