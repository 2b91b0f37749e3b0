import { useEffect } from 'preact/hooks'
import type { Desk } from '../desk'
import { AfterClosing } from './AfterClosing'
import { BeforeOpening } from './BeforeOpening'
import { queueOf } from './queue'
import { QueuePanel } from './QueuePanel'
import { ResponsesPanel } from './ResponsesPanel'
import { TurnPanel } from './TurnPanel'

/** Who speaks, who is next, who waits. */
export function FloorColumn({ desk }: { desk: Desk }) {
  const floor = desk.session.board.card('floor').value
  const details = desk.session.board.card('desk/floor').value
  const queue = floor && details && queueOf(floor, details)
  const turn = queue?.turn
  useEffect(() => {
    if (turn && turn.kind !== 'response') desk.lastSpeaker.value = turn
  }, [turn])
  if (!floor || !details || !queue) return null
  const status = desk.session.board.card('meeting').value?.status
  if (status === 'draft') return <BeforeOpening desk={desk} />
  if (status === 'closed') return <AfterClosing desk={desk} />
  return (
    <>
      <TurnPanel desk={desk} floor={floor} queue={queue} />
      <QueuePanel desk={desk} floor={floor} queue={queue} suggestion={details.suggestion} />
      <ResponsesPanel desk={desk} floor={floor} queue={queue} />
    </>
  )
}
