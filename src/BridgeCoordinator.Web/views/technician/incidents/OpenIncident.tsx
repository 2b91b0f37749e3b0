import { useSignal } from '@preact/signals'
import { may } from '../../../access/rights'
import { newId } from '../../../connection/commandId'
import type { IncidentKind } from '../../../contract'
import { Button } from '../../../design/Button'
import { Choice } from '../../../design/Choice'
import { CommandButton } from '../../../design/CommandButton'
import { Dialog } from '../../../design/Dialog'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Select } from '../../../design/Select'
import { incidentWords } from '../../../links/incidentWords'
import { siteName, type Desk } from '../desk'
import { technicianWords } from '../technicianWords'
import { incidentDeskWords } from './incidentDeskWords'

const kinds: readonly IncidentKind[] = ['network', 'sound', 'picture', 'power', 'equipment', 'people', 'other']
const hall = ''

/** Puts an incident into the log: of this site, or of the place chosen. */
export function OpenIncident({ desk, siteId }: { desk: Desk; siteId?: string }) {
  const words = incidentDeskWords()
  const open = useSignal(false)
  const where = useSignal(siteId ?? hall)
  const kind = useSignal<IncidentKind>('network')
  const note = useSignal('')
  const { session } = desk
  const places = [{ value: hall, label: technicianWords().hall }, ...session.board.sites.value.map(({ id, name }) => ({ value: id, label: name }))]

  if (!may(session, 'openIncident')) return null
  return (
    <>
      <Button small icon="plus" onPress={() => (open.value = true)}>
        {words.open}
      </Button>
      <Dialog title={siteId ? words.openAt(siteName(session, siteId)) : words.open} open={open.value} onClose={() => (open.value = false)}>
        <Form label={words.open}>
          {!siteId && <Select label={words.where} value={where.value} options={places} onChange={(place) => (where.value = place)} />}
          <Choice
            label={words.kind}
            value={kind.value}
            options={kinds.map((one) => ({ value: one, label: incidentWords().kind[one] }))}
            onChange={(chosen) => (kind.value = chosen)}
          />
          <Field label={words.note} hint={words.optional} value={note.value} onInput={(value) => (note.value = value)} maxLength={500} />
          <div class="form-send form-act">
            <CommandButton
              session={session}
              kind="primary"
              command={() => ({
                type: 'openIncident',
                incidentId: newId(),
                kind: kind.value,
                ...(where.value !== hall && { siteId: where.value }),
                ...(note.value.trim() && { note: note.value.trim() }),
              })}
              onAnswer={({ accepted }) => {
                if (!accepted) return
                open.value = false
                note.value = ''
              }}
            >
              {words.save}
            </CommandButton>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
