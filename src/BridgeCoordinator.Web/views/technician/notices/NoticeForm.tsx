import { useSignal } from '@preact/signals'
import { newId } from '../../../connection/commandId'
import type { Urgency } from '../../../contract'
import { Button } from '../../../design/Button'
import { Choice } from '../../../design/Choice'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Select } from '../../../design/Select'
import type { Desk } from '../desk'
import { noticeDeskWords } from './noticeDeskWords'
import './notices.css'

const recipients = ['sites', 'site', 'hall', 'everyone'] as const
type Recipient = (typeof recipients)[number]

export function NoticeForm({ desk, siteId, onSent }: { desk: Desk; siteId: string | undefined; onSent(): void }) {
  const words = noticeDeskWords()
  const bridges = desk.session.board.sites.value.filter(({ kind }) => kind === 'bridge')
  const recipient = useSignal<Recipient>(siteId ? 'site' : 'sites')
  const site = useSignal(siteId ?? bridges[0]?.id ?? '')
  const urgency = useSignal<Urgency>('normal')
  const text = useSignal('')
  const to = () => (recipient.value === 'site' ? site.value : recipient.value)
  return (
    <Form label={words.send}>
      {!siteId && (
        <Choice
          label={words.to}
          value={recipient.value}
          options={recipients.map((one) => ({ value: one, label: words.recipients[one] }))}
          onChange={(chosen) => (recipient.value = chosen)}
        />
      )}
      {!siteId && recipient.value === 'site' && (
        <Select label={words.site} value={site.value} options={bridges.map(({ id, name }) => ({ value: id, label: name }))} onChange={(chosen) => (site.value = chosen)} />
      )}
      <Field label={words.text} value={text.value} onInput={(value) => (text.value = value)} maxLength={2_000} multiline />
      <div class="notice-phrases" role="group" aria-label={words.ready}>
        {Object.entries(words.phrases).map(([key, phrase]) => (
          <Button key={key} small kind="quiet" onPress={() => (text.value = phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <Choice
        label={words.urgency}
        value={urgency.value}
        options={(['normal', 'urgent'] as const).map((one) => ({ value: one, label: words.urgencies[one] }))}
        onChange={(chosen) => (urgency.value = chosen)}
      />
      <div class="form-send form-act">
        <CommandButton
          session={desk.session}
          kind="primary"
          icon="bell"
          unavailable={!text.value.trim() && words.empty}
          command={() => ({ type: 'sendNotice', noticeId: newId(), to: to(), text: text.value.trim(), urgency: urgency.value })}
          onAnswer={({ accepted }) => accepted && onSent()}
        >
          {words.send}
        </CommandButton>
      </div>
    </Form>
  )
}
