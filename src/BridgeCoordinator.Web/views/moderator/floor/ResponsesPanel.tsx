import { may } from '../../../access/rights'
import type { FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { Panel } from '../../../design/Panel'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'
import type { Queue } from './queue'
import { QueueRow } from './QueueRow'

/** Departments that answer: a list of their own, which never competes with the sites; and the way to add from the hall. */
export function ResponsesPanel({ desk, floor, queue }: { desk: Desk; floor: FloorCard; queue: Queue }) {
  const words = deskFloorWords()
  const status = desk.session.board.card('meeting').value?.status
  const can = (status === 'open' || status === 'paused') && may(desk.session, 'requestFloor')
  return (
    <Panel class="queue" title={`${words.responses} (${queue.responses.length})`}>
      {queue.responses.length === 0 && <p class="muted">{words.noResponses}</p>}
      <ol>
        {queue.responses.map((queued) => (
          <QueueRow key={queued.request.requestId} desk={desk} floor={floor} queued={queued} />
        ))}
      </ol>
      {can && (
        <div class="queue-add">
          <Button small icon="plus" shortcut={keysOf('response')} onPress={() => (desk.sheet.value = { type: 'request', kind: 'response', inReplyTo: desk.lastSpeaker.value?.requestId })}>
            {words.addResponse}
          </Button>
          <Button
            small
            icon="plus"
            shortcut={keysOf('hallQuestion')}
            unavailable={floor.mode === 'closed' && words.emptyClosed}
            onPress={() => (desk.sheet.value = { type: 'request', kind: 'question' })}
          >
            {words.addHall}
          </Button>
        </div>
      )}
    </Panel>
  )
}
