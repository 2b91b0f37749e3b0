import type { SessionSummary } from '../../../contract'
import { calendarDay, timeOfDay } from '../../../i18n/format'
import { SessionStatusPill } from '../../home/SessionStatusPill'
import type { Glance } from './glance'
import { SessionActions } from './SessionActions'
import { SessionFigures } from './SessionFigures'
import { SessionPages } from './SessionPages'
import { sessionsWords } from './sessionsWords'

interface Props {
  session: SessionSummary
  glances: ReadonlyMap<string, Glance>
  grantId: string
  /** The server is out of reach: what is shown may be old, and what is pressed would not arrive. */
  away: boolean
  onChange(): Promise<void>
  /** A rehearsal under its meeting, whose title it shares. */
  nested?: boolean
}

/** One session at a glance, with what an organizer does about it. */
export function SessionCard({ session, glances, grantId, away, onChange, nested }: Props) {
  const words = sessionsWords()
  const glance = glances.get(session.id)
  return (
    <div class="session-card">
      <header>
        {nested ? <h3 class="unseen">{words.rehearsal}</h3> : <h2 lang="vi">{session.title}</h2>}
        <p class="session-facts">
          <SessionStatusPill status={glance?.meeting.status ?? session.status} />
          {session.rehearsal && <strong class="page-rehearsal">{words.rehearsal}</strong>}
          <When session={session} glance={glance} />
        </p>
      </header>
      {glance && <SessionFigures glance={glance} />}
      <SessionPages sessionId={session.id} grantId={grantId} />
      <SessionActions session={session} grantId={grantId} away={away} onChange={onChange} />
    </div>
  )
}

function When({ session, glance }: { session: SessionSummary; glance: Glance | undefined }) {
  const words = sessionsWords()
  const meeting = glance?.meeting
  const day = session.date ? calendarDay(session.date) : (meeting?.dateText ?? words.noDate)
  const time = (instant: string | undefined) => (instant && meeting ? timeOfDay(instant, meeting.timeZone) : undefined)
  const hours = [time(meeting?.start), time(meeting?.end)].filter(Boolean).join(' – ')
  return (
    <span>
      {[hours, day].filter(Boolean).join(', ')}
      {meeting?.tentative && session.date && ` (${words.tentative})`}
    </span>
  )
}
