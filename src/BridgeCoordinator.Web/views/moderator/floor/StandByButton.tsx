import { may } from '../../../access/rights'
import type { DeskRequest, FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'
import { nextOf, queueOf } from './queue'
import { whoOf } from './who'

/** Tells a site to be ready: only after a question where it cannot be heard. */
export function StandByButton({ desk, floor, request }: { desk: Desk; floor: FloorCard; request: DeskRequest }) {
  const words = deskFloorWords()
  const { session } = desk
  if (session.board.card('meeting').value?.status !== 'open' || !may(session, 'standBy')) return null
  const details = session.board.card('desk/floor').value
  const next = details && nextOf(queueOf(floor, details), desk.selected.value, details.suggestion?.requestId)
  const { requestId } = request
  const who = whoOf(desk, request)
  const look = {
    small: true,
    about: who,
    shortcut: next === requestId ? keysOf('standBy') : undefined,
  }
  if (!request.heard)
    return (
      <Button {...look} kind="quiet" icon="warn" onPress={() => (desk.sheet.value = { type: 'unheard', requestId, wanted: 'standBy' })}>
        {words.standByUnheard}
      </Button>
    )
  return (
    <CommandButton {...look} session={session} command={() => ({ type: 'standBy', requestId })}>
      {words.standBy}
    </CommandButton>
  )
}
