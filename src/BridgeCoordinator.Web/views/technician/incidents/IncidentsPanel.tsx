import type { IncidentOnCard } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { incidentWords } from '../../../links/incidentWords'
import type { Desk } from '../desk'
import { incidentDeskWords } from './incidentDeskWords'
import { IncidentLine } from './IncidentLine'
import { OpenIncident } from './OpenIncident'

/** The incident log of the hall and all sites: what is open first, the newest on top. */
export function IncidentsPanel({ desk }: { desk: Desk }) {
  const words = incidentDeskWords()
  const all = incidentsOf(desk)
  const open = all.filter(({ resolvedAt }) => resolvedAt === undefined)
  const resolved = all.filter(({ resolvedAt }) => resolvedAt !== undefined)
  return (
    <Panel title={incidentWords().log} aside={!desk.over.value && <OpenIncident desk={desk} />}>
      {open.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="incident-list">
        {open.map((incident) => (
          <IncidentLine key={incident.incidentId} desk={desk} incident={incident} named />
        ))}
      </ul>
      {resolved.length > 0 && (
        <details class="tech-more">
          <summary>{words.resolved(resolved.length)}</summary>
          <ul class="incident-list">
            {resolved.map((incident) => (
              <IncidentLine key={incident.incidentId} desk={desk} incident={incident} named />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

export function incidentsOf(desk: Desk): readonly IncidentOnCard[] {
  const hall = desk.session.board.card('desk/links').value?.hallIncidents ?? []
  const sites = desk.standings.value.flatMap(({ facts }) => facts.desk?.incidents ?? [])
  return [...hall, ...sites].sort((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))
}
