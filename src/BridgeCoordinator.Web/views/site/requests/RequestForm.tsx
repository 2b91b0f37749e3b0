import { useSignal } from '@preact/signals'
import { newId } from '../../../connection/commandId'
import type { RequestKind } from '../../../contract'
import { announce } from '../../../design/announce'
import { Button } from '../../../design/Button'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { StateButtons, type StateChoice } from '../../../design/StateButtons'
import type { OwnSite } from '../ownSite'
import { ownRequestsId } from './OwnRequests'
import { requestWords } from './requestWords'
import { recallSpeakers, rememberSpeaker, suggestions } from './speakers'

const blank = { speaker: '', speakerTitle: '', topic: '', kind: null as RequestKind | null }

export function RequestForm({ site, unavailable }: { site: OwnSite; unavailable: string | undefined }) {
  const words = requestWords()
  const form = useSignal(blank)
  const set = (change: Partial<typeof blank>) => (form.value = { ...form.peek(), ...change })
  const known = suggestions(recallSpeakers(site.siteId), site.mine.value?.requests ?? [])
  const { speaker, speakerTitle, topic, kind } = form.value
  const missing = !speaker.trim() ? words.needName : !kind ? words.needKind : undefined

  function send() {
    if (!kind) return
    const named = { speaker: speaker.trim(), speakerTitle: speakerTitle.trim() || undefined }
    site.put({ type: 'requestFloor', requestId: newId(), siteId: site.siteId, kind, ...named, topic: topic.trim() || undefined })
    rememberSpeaker(site.siteId, named)
    form.value = blank
    announce(site.away.peek() ? words.kept(named.speaker) : words.sent(named.speaker))
    // There it shows, and how far it got; once it has been drawn.
    requestAnimationFrame(() => document.getElementById(ownRequestsId)?.focus())
  }

  return (
    <Form label={words.title}>
      {known.length > 0 && (
        <StateButtons
          label={words.who}
          choices={known.map((one) => ({ value: one.speaker, label: one.speaker, icon: 'people' }))}
          chosen={speaker}
          onChoose={(name) => set({ speaker: name, speakerTitle: known.find((one) => one.speaker === name)?.speakerTitle ?? '' })}
        />
      )}
      <Field
        label={known.length > 0 ? words.otherName : words.name}
        value={known.some((one) => one.speaker === speaker) ? '' : speaker}
        onInput={(value) => set({ speaker: value, speakerTitle: '' })}
        maxLength={200}
        autoComplete="off"
      />
      <StateButtons label={words.kind} choices={kinds(site)} chosen={kind} onChoose={(value) => set({ kind: value })} />
      <details class="fold">
        <summary>{words.more}</summary>
        <div class="form">
          <Field label={words.speakerTitle} value={speakerTitle} onInput={(value) => set({ speakerTitle: value })} maxLength={200} autoComplete="off" />
          <Field label={words.topic} value={topic} onInput={(value) => set({ topic: value })} maxLength={500} multiline />
        </div>
      </details>
      <div class="form-send">
        <Button kind="primary" large icon="send" unavailable={unavailable ?? missing} onPress={send}>
          {words.send}
        </Button>
      </div>
    </Form>
  )
}

/** Departments, who answer, sit in the hall. */
function kinds(site: OwnSite): readonly StateChoice<RequestKind>[] {
  const { kinds: word } = requestWords()
  const central = site.session.board.card(`sites/${site.siteId}`).value?.kind === 'central'
  const asked: StateChoice<RequestKind>[] = [
    { value: 'question', label: word.question, icon: 'unknown' },
    { value: 'comment', label: word.comment, icon: 'note' },
  ]
  return central ? [...asked, { value: 'response', label: word.response, icon: 'arrow' }] : asked
}
