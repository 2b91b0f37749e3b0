import { useSignal } from '@preact/signals'
import { newId } from '../../../connection/commandId'
import type { IncidentKind } from '../../../contract'
import { Button } from '../../../design/Button'
import { Dialog } from '../../../design/Dialog'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { StateButtons } from '../../../design/StateButtons'
import { incidentWords } from '../../../links/incidentWords'
import type { OwnSite } from '../ownSite'
import { siteWords } from '../siteWords'
import { siteIncidentWords } from './siteIncidentWords'
import { incidentIcons } from './incidentIcons'

/** Kind, a word if there is time for one, send. */
export function IncidentForm({ site, open, onClose }: { site: OwnSite; open: boolean; onClose(): void }) {
  const words = siteIncidentWords()
  const kind = useSignal<IncidentKind | null>(null)
  const note = useSignal('')
  const close = () => {
    kind.value = null
    note.value = ''
    onClose()
  }
  const send = () => {
    if (!kind.value) return
    site.put({ type: 'openIncident', incidentId: newId(), siteId: site.siteId, kind: kind.value, note: note.value.trim() || undefined })
    close()
  }
  const kinds = Object.keys(incidentWords().kind) as IncidentKind[]
  return (
    <Dialog title={words.report} open={open} onClose={close}>
      <Form label={words.report}>
        <StateButtons
          label={words.kindLabel}
          choices={kinds.map((value) => ({ value, label: incidentWords().kind[value], icon: incidentIcons[value] }))}
          chosen={kind.value}
          onChoose={(value) => (kind.value = value)}
        />
        <Field
          label={`${siteWords().note} (${siteWords().optional})`}
          hint={words.noteHint}
          value={note.value}
          onInput={(value) => (note.value = value)}
          maxLength={500}
        />
        <div class="form-send">
          <Button kind="primary" large icon="send" unavailable={!kind.value && words.choose} onPress={send}>
            {words.send}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
