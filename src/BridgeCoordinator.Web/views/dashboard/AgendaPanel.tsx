import { AgendaList } from '../../agenda/AgendaList'
import { agendaWords } from '../../agenda/agendaWords'
import { courseOf } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import { Panel } from '../../design/Panel'

export function AgendaPanel({ session }: { session: LiveSession }) {
  const agenda = session.board.card('agenda').value
  const meeting = session.board.card('meeting').value
  if (!agenda || !meeting) return null
  return (
    <Panel class="agenda-panel" title={agendaWords().title}>
      <AgendaList course={courseOf(agenda, meeting.status, session.now.value)} zone={session.zone.value} />
    </Panel>
  )
}
