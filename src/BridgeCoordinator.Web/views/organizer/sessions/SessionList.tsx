import { Panel } from '../../../design/Panel'
import { arrange } from './glance'
import type { Overview } from './overview'
import { SessionCard } from './SessionCard'
import { sessionsWords } from './sessionsWords'

export function SessionList({ overview, grantId }: { overview: Overview; grantId: string }) {
  const words = sessionsWords()
  const look = overview.look.value
  const meetings = arrange(overview.sessions.value)
  if (meetings.length === 0)
    return look.state === 'current' ? (
      <Panel title={words.sessions}>
        <p class="muted">{words.none}</p>
      </Panel>
    ) : null
  const away = look.state === 'stale'
  const card = { glances: overview.glances.value, grantId, away, onChange: () => overview.refresh() }
  return (
    <section class="meetings" aria-label={words.sessions}>
      {meetings.map(({ session, rehearsals }) => (
        <article key={session.id} class="panel meeting" aria-label={session.title}>
          <SessionCard session={session} {...card} />
          {rehearsals.length > 0 && (
            <ul class="rehearsals" aria-label={words.rehearsals}>
              {rehearsals.map((rehearsal) => (
                <li key={rehearsal.id}>
                  <SessionCard session={rehearsal} nested {...card} />
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  )
}
