import { headcount } from '../../../attendance/headcount'
import { Panel } from '../../../design/Panel'
import { timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { sessionWords } from '../sessionWords'

/** After the close nothing is run any more: what the day came to, in a few lines. */
export function AfterClosing({ desk }: { desk: Desk }) {
  const words = sessionWords()
  const { board, zone } = desk.session
  const [meeting, agenda, totals] = [board.card('meeting').value, board.card('agenda').value, board.card('totals').value]
  if (!meeting || !agenda || !totals) return null
  const done = agenda.items.filter((item) => item.state === 'finished').length
  return (
    <Panel class="after" title={meeting.closedAt ? words.closedAt(timeOfDay(meeting.closedAt, zone.value)) : words.closed}>
      <ul>
        {meeting.openedAt && <li>{words.openedAt(timeOfDay(meeting.openedAt, zone.value))}</li>}
        <li>{words.itemsDone(done, agenda.items.length)}</li>
        <li>{headcount(totals)}</li>
      </ul>
      <p class="muted">{words.closed}</p>
    </Panel>
  )
}
