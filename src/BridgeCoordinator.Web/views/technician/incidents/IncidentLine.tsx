import { useSignal } from '@preact/signals'
import { may } from '../../../access/rights'
import type { IncidentOnCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { Dialog } from '../../../design/Dialog'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Icon } from '../../../design/Icon'
import { timeOfDay } from '../../../i18n/format'
import { incidentWords } from '../../../links/incidentWords'
import { siteName, type Desk } from '../desk'
import { incidentDeskWords } from './incidentDeskWords'
import './incidents.css'

/** One incident of the log; an open one can be closed with a word on how. */
export function IncidentLine({ desk, incident, named }: { desk: Desk; incident: IncidentOnCard; named?: boolean }) {
  const words = incidentDeskWords()
  const zone = desk.session.zone.value
  const { kind, note, openedAt, resolvedAt, resolution } = incident
  const what = [named && siteName(desk.session, incident.siteId), incidentWords().kind[kind]].filter(Boolean).join(': ')
  return (
    <li class={`incident ${resolvedAt ? 'incident-over' : ''}`}>
      <Icon name={resolvedAt ? 'check' : 'warn'} />
      <div>
        <p class="incident-what">
          {what} <small class="muted">{timeOfDay(openedAt, zone)}</small>
        </p>
        {(note || isObserved(incident)) && <p>{note ?? words.observed}</p>}
        {resolvedAt && (
          <p class="muted">
            {words.resolvedAt(timeOfDay(resolvedAt, zone))}
            {resolution && `: ${resolution}`}
          </p>
        )}
      </div>
      {!resolvedAt && !desk.over.value && may(desk.session, 'resolveIncident') && <Resolve desk={desk} incident={incident} what={what} />}
    </li>
  )
}

/** The server opens one by itself where many sites fail at once, and nobody has said more about it. */
function isObserved({ siteId, kind, note }: IncidentOnCard): boolean {
  return siteId === undefined && kind === 'network' && note === undefined
}

function Resolve({ desk, incident, what }: { desk: Desk; incident: IncidentOnCard; what: string }) {
  const words = incidentDeskWords()
  const open = useSignal(false)
  const note = useSignal('')
  return (
    <>
      <Button small about={what} onPress={() => (open.value = true)}>
        {words.resolve}
      </Button>
      <Dialog title={words.resolveThis(what)} open={open.value} onClose={() => (open.value = false)}>
        <Form label={words.resolve}>
          <Field label={words.how} hint={words.optional} value={note.value} onInput={(value) => (note.value = value)} maxLength={500} />
          <div class="form-send form-act">
            <CommandButton
              session={desk.session}
              kind="primary"
              icon="check"
              command={() => ({ type: 'resolveIncident', incidentId: incident.incidentId, ...(note.value.trim() && { note: note.value.trim() }) })}
              onAnswer={({ accepted }) => accepted && (open.value = false)}
            >
              {words.resolve}
            </CommandButton>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
