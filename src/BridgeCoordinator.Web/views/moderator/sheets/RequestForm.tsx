import { useSignal } from '@preact/signals'
import type { DeskRequest, RequestKind } from '../../../contract'
import { newId } from '../../../connection/commandId'
import { Choice } from '../../../design/Choice'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Select } from '../../../design/Select'
import { floorWords } from '../../../floor/floorWords'
import { centralSite, type Desk, type Sheet } from '../desk'
import { whoOf } from '../floor/who'
import { sheetWords } from './sheetWords'

interface Props {
  desk: Desk
  sheet: Extract<Sheet, { type: 'request' }>
}

/** Somebody asks or answers who has no console: in the hall, or a site that registered by phone. */
export function RequestForm({ desk, sheet }: Props) {
  const words = sheetWords()
  const { session } = desk
  const answers = sheet.kind === 'response'
  const siteId = useSignal(sheet.siteId ?? centralSite(desk)?.id ?? '')
  const kind = useSignal<RequestKind>(sheet.kind)
  const [unit, speaker, title, topic] = [useSignal(''), useSignal(''), useSignal(''), useSignal('')]
  const inReplyTo = useSignal(sheet.inReplyTo ?? '')
  const [speakerMissing, unitMissing] = [speaker.value.trim() === '', answers && unit.value.trim() === '']
  const kinds = (['question', 'comment'] as const).map((value) => ({ value, label: floorWords().kind[value] }))
  const sites = session.board.sites.value.map((site) => ({ value: site.id, label: site.name }))
  return (
    <Form label={answers ? words.addResponse : words.addRequest}>
      {answers ? (
        <Field
          autofocus
          required
          label={words.unit}
          value={unit.value}
          suggestions={session.board.card('desk/agenda').value?.units}
          maxLength={200}
          onInput={(value) => (unit.value = value)}
          autoComplete="off"
        />
      ) : (
        <>
          <Choice label={words.kind} value={kind.value as 'question' | 'comment'} options={kinds} onChange={(value) => (kind.value = value)} />
          <Select label={words.site} value={siteId.value} options={sites} onChange={(value) => (siteId.value = value)} />
        </>
      )}
      <div class="form-row">
        <Field autofocus={!answers} required label={words.speaker} value={speaker.value} maxLength={200} onInput={(value) => (speaker.value = value)} autoComplete="off" />
        <Field label={words.speakerTitle} value={title.value} maxLength={200} onInput={(value) => (title.value = value)} autoComplete="off" />
      </div>
      {answers ? (
        <Select label={words.inReply} value={inReplyTo.value} options={askedOf(desk)} onChange={(value) => (inReplyTo.value = value)} />
      ) : (
        <Field label={words.topic} value={topic.value} maxLength={500} onInput={(value) => (topic.value = value)} autoComplete="off" />
      )}
      <div class="form-send form-act">
        <CommandButton
          session={session}
          kind="primary"
          icon="plus"
          unavailable={(unitMissing && `${words.unit}: ${words.missing}`) || (speakerMissing && `${words.speaker}: ${words.missing}`)}
          command={() => ({
            type: 'requestFloor',
            requestId: newId(),
            siteId: siteId.value,
            kind: kind.value,
            speaker: speaker.value.trim(),
            ...filled({ speakerTitle: title, topic, unit, inReplyTo }),
          })}
          onAnswer={(answer) => answer.accepted && (desk.sheet.value = null)}
        >
          {answers ? words.addToResponses : words.add}
        </CommandButton>
      </div>
    </Form>
  )
}

/** Left out where empty. */
function filled<K extends string>(fields: Record<K, { value: string }>): Partial<Record<K, string>> {
  const entries = Object.entries<{ value: string }>(fields).map(([key, { value }]) => [key, value.trim()])
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function askedOf(desk: Desk) {
  const requests: readonly DeskRequest[] = desk.session.board.card('desk/floor').value?.requests ?? []
  const last = desk.lastSpeaker.value
  const over = last && !requests.some(({ requestId }) => requestId === last.requestId) ? [last] : []
  const asked = [...over, ...requests.filter((request) => request.kind !== 'response')]
  return [{ value: '', label: sheetWords().inReplyNone }, ...asked.map((request) => ({ value: request.requestId, label: whoOf(desk, request) }))]
}
