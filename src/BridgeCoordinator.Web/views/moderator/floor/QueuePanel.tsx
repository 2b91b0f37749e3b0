import { may } from '../../../access/rights'
import type { FloorCard, FloorSuggestion } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { finds } from '../../../i18n/names'
import { siteName, type Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'
import { FloorMode, ReplaceSwitch } from './FloorMode'
import { givingOf } from './giving'
import { LimitSelect } from './LimitSelect'
import type { Queue, Queued } from './queue'
import './QueuePanel.css'
import { QueueRow } from './QueueRow'
import { personOf } from './who'

interface Props {
  desk: Desk
  floor: FloorCard
  queue: Queue
  suggestion: FloorSuggestion | undefined
}

/** The calling order: first the turns that are kept for who was cut off, then everybody else. */
export function QueuePanel({ desk, floor, queue, suggestion }: Props) {
  const words = deskFloorWords()
  const calls = may(desk.session, 'giveFloor')
  const shows = ({ request }: Queued) => finds(`${siteName(desk, request.siteId)} ${personOf(request)} ${request.topic ?? ''}`, desk.query.value)
  const all = [...queue.setAside, ...queue.waiting]
  const shown = all.filter(shows)
  const rows = (list: readonly Queued[]) =>
    list.filter(shows).map((queued) => <QueueRow key={queued.request.requestId} desk={desk} floor={floor} queued={queued} suggestion={suggestion} />)
  return (
    <Panel class="queue" title={`${words.queue} (${all.length})`} aside={<FloorMode desk={desk} floor={floor} />}>
      {all.length > 0 && calls && (
        <div class="queue-tools">
          <LimitSelect desk={desk} />
          <ReplaceSwitch desk={desk} floor={floor} />
        </div>
      )}
      {calls && <WhyNot desk={desk} floor={floor} queue={queue} />}
      {shown.length < all.length && <p class="queue-filtered">{words.hiddenByFilter(shown.length, all.length)}</p>}
      {queue.setAside.length > 0 && (
        <div class="queue-kept">
          <h3>
            <StatusPill tone="warn" icon="pause" plain>
              {words.setAside} ({queue.setAside.length})
            </StatusPill>
          </h3>
          <ol>{rows(queue.setAside)}</ol>
        </div>
      )}
      {queue.waiting.length > 0 && <ol>{rows(queue.waiting)}</ol>}
      {all.length === 0 && <p class="muted">{floor.mode === 'closed' ? words.emptyClosed : words.empty}</p>}
    </Panel>
  )
}

/** Why no row offers the floor, said once instead of on every row. */
function WhyNot({ desk, floor, queue }: { desk: Desk; floor: FloorCard; queue: Queue }) {
  const status = desk.session.board.card('meeting').value?.status ?? 'draft'
  const first = queue.waiting[0] ?? queue.setAside[0]
  const giving = first && givingOf(first.request, floor, status)
  if (giving?.way !== 'blocked') return null
  return <p class="queue-why">{deskFloorWords().blocked[giving.why]}</p>
}
