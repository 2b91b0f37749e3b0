import { useSignal } from '@preact/signals'
import { newId } from '../connection/commandId'
import type { LiveSession } from '../connection/session'
import type { Urgency } from '../contract'
import { Button } from '../design/Button'
import { Choice } from '../design/Choice'
import { CommandButton } from '../design/CommandButton'
import { Field } from '../design/Field'
import { Form } from '../design/Form'
import { Select } from '../design/Select'
import { noticeWords } from './noticeWords'

interface Props {
  session: LiveSession
  /** Whom the form first offers to send to. */
  to?: string | undefined
  /** What this desk often says. The sites read it, so it is in the meeting's language whatever the screen's is. */
  sentences: readonly string[]
  onSent(): void
}

/** Words to everyone, to the sites, to the hall or to one site. */
export function NoticeForm({ session, to: first = 'sites', sentences, onSent }: Props) {
  const words = noticeWords()
  const [to, text, urgency] = [useSignal(first), useSignal(''), useSignal<Urgency>('normal')]
  const recipients = [
    { value: 'sites', label: words.sites },
    { value: 'everyone', label: words.everyone },
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
        {sentences.map((sentence) => (
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
          onAnswer={(answer) => answer.accepted && onSent()}
        >
          {words.compose}
        </CommandButton>
      </div>
    </Form>
  )
}
