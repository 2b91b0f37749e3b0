import { useSignal } from '@preact/signals'
import type { IncidentOnCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { Icon } from '../../../design/Icon'
import { Panel } from '../../../design/Panel'
import { timeOfDay } from '../../../i18n/format'
import { incidentWords } from '../../../links/incidentWords'
import type { Unsent } from '../mine'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { IncidentForm } from './IncidentForm'
import './incidents.css'
import { siteIncidentWords } from './siteIncidentWords'

/** What went wrong here: reported in two presses, closed in one. */
export function Incidents({ site }: { site: OwnSite }) {
  const words = siteIncidentWords()
  const reporting = useSignal(false)
  const all = site.mine.value?.incidents ?? []
  const [open, past] = [all.filter((one) => !one.resolvedAt), all.filter((one) => one.resolvedAt)]
  const closed = site.status.value === 'closed'
  return (
    <Panel class="site-incidents" title={words.title}>
      {open.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="incidents">
        {open.map((incident) => (
          <li key={incident.incidentId}>
            <Line site={site} incident={incident} />
            {!closed && (
              <Button
                label={words.resolveOf(incidentWords().kind[incident.kind])}
                onPress={() => site.put({ type: 'resolveIncident', incidentId: incident.incidentId })}
              >
                {words.resolve}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!closed && (
        <Button icon="warn" onPress={() => (reporting.value = true)}>
          {words.report}
        </Button>
      )}
      {past.length > 0 && (
        <details class="fold">
          <summary>{words.past(past.length)}</summary>
          <ul class="incidents">
            {past.map((incident) => (
              <li key={incident.incidentId}>
                <Line site={site} incident={incident} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <IncidentForm site={site} open={reporting.value} onClose={() => (reporting.value = false)} />
    </Panel>
  )
}

function Line({ site, incident }: { site: OwnSite; incident: Unsent<IncidentOnCard> }) {
  const words = siteIncidentWords()
  return (
    <p>
      <Icon name={incident.resolvedAt ? 'check' : 'warn'} /> <strong>{incidentWords().kind[incident.kind]}</strong>{' '}
      {!incident.unsent && <span class="muted">{words.since(timeOfDay(incident.openedAt, site.session.zone.value))}</span>}{' '}
      <UnsentMark when={incident.unsent} />
      {incident.note && <span class="incident-note" lang="vi">{incident.note}</span>}
    </p>
  )
}
