import { IncidentLine } from '../incidents/IncidentLine'
import { OpenIncident } from '../incidents/OpenIncident'
import type { SectionProps } from './SiteDialog'
import { siteDialogWords } from './siteDialogWords'

export function IncidentsSection({ desk, facts }: SectionProps) {
  const words = siteDialogWords()
  const incidents = [...(facts.desk?.incidents ?? [])].reverse()
  return (
    <section aria-label={words.incidents}>
      <div class="site-dialog-row">
        <h3>{words.incidents}</h3>
        {!desk.over.value && <OpenIncident desk={desk} siteId={facts.site.id} />}
      </div>
      {incidents.length === 0 && <p class="muted">{words.noIncidents}</p>}
      <ul class="incident-list">
        {incidents.map((incident) => (
          <IncidentLine key={incident.incidentId} desk={desk} incident={incident} />
        ))}
      </ul>
    </section>
  )
}
