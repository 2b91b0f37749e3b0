import { useSignal } from '@preact/signals'
import { newId } from '../../../connection/commandId'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Select } from '../../../design/Select'
import type { Desk } from '../desk'
import { runWords } from '../run/runWords'

const dayMinutes = 1_440

/** One more item, before any that has not started or at the end. */
export function AddItemForm({ desk }: { desk: Desk }) {
  const words = runWords()
  const { session } = desk
  const pending = session.board.card('agenda').value?.items.filter((item) => item.state === 'pending') ?? []
  const [title, presenters, minutes, before] = [useSignal(''), useSignal(''), useSignal(''), useSignal(pending[0]?.id ?? '')]
  const length = minutes.value.trim() === '' ? null : Number(minutes.value.replace(',', '.'))
  const lengthWrong = length !== null && !(length >= 0 && length <= dayMinutes)
  const places = [...pending.map((item) => ({ value: item.id, label: words.beforeItem(item.title) })), { value: '', label: words.last }]
  return (
    <Form label={words.addTitle}>
      <Field autofocus required label={words.title} value={title.value} maxLength={200} onInput={(value) => (title.value = value)} autoComplete="off" />
      <Field label={words.presenters} hint={words.presentersHint} value={presenters.value} onInput={(value) => (presenters.value = value)} autoComplete="off" />
      <div class="form-row">
        <Field
          label={words.minutes}
          hint={words.minutesHint}
          error={lengthWrong ? words.minutesWrong : undefined}
          inputMode="numeric"
          value={minutes.value}
          onInput={(value) => (minutes.value = value)}
          autoComplete="off"
        />
        <Select label={words.before} value={before.value} options={places} onChange={(value) => (before.value = value)} />
      </div>
      <div class="form-send form-act">
        <CommandButton
          session={session}
          kind="primary"
          icon="plus"
          unavailable={(title.value.trim() === '' && words.titleMissing) || (lengthWrong && words.minutesWrong)}
          command={() => ({
            type: 'addItem',
            itemId: newId(),
            title: title.value.trim(),
            presenters: presenters.value.split(';').flatMap((name) => name.trim() || []),
            ...(length !== null && { seconds: Math.round(length * 60) }),
            ...(before.value && { beforeItemId: before.value }),
          })}
          onAnswer={(answer) => answer.accepted && (desk.sheet.value = null)}
        >
          {words.add}
        </CommandButton>
      </div>
    </Form>
  )
}
