import { may } from '../../../access/rights'
import type { DeskRequest, FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { requestOf, siteName, type Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'
import { giveFloor, givingOf } from './giving'
import { queueOf, targetOf } from './queue'
import { whoOf } from './who'

/**
 * Gives one request the floor, in the way that is possible now; absent where there is none. A site that cannot be heard is
 * never called by this press alone, a speaker never cut off by it.
 */
export function GiveButton({ desk, floor, request }: { desk: Desk; floor: FloorCard; request: DeskRequest }) {
  const words = deskFloorWords()
  const { session } = desk
  const status = session.board.card('meeting').value?.status ?? 'draft'
  const giving = givingOf(request, floor, status)
  const isTarget = targetNow(desk, floor) === request.requestId
  const who = whoOf(desk, request)
  const look = {
    small: true,
    about: who,
    shortcut: isTarget ? keysOf('giveFloor') : undefined,
  }
  if (giving.way === 'blocked' || !may(session, 'giveFloor')) return null
  if (giving.way === 'unheard')
    return (
      <Button {...look} kind="quiet" icon="warn" onPress={() => (desk.sheet.value = { type: 'unheard', requestId: request.requestId, wanted: 'giveFloor' })}>
        {words.giveUnheard}
      </Button>
    )
  const replaced = giving.way === 'replaces' ? requestOf(desk, giving.replaces) : undefined
  const action = giving.way === 'replaces' ? words.giveInstead : request.setAside ? words.giveBack : request.kind === 'response' ? words.giveAnswer : words.give
  return (
    <CommandButton
      {...look}
      session={session}
      kind={isTarget ? 'primary' : 'plain'}
      icon="microphone"
      sure={replaced && words.replaceSure(siteName(desk, replaced.siteId))}
      command={() => giveFloor(request, giving, desk.limit.value)}
      onAnswer={(answer) => answer.accepted && desk.selected.value === request.requestId && (desk.selected.value = null)}
    >
      {action}
    </CommandButton>
  )
}

/** The one request that the key for giving the floor is about. */
function targetNow(desk: Desk, floor: FloorCard): string | undefined {
  const details = desk.session.board.card('desk/floor').value
  return details && targetOf(queueOf(floor, details), desk.selected.value, details.suggestion?.requestId)
}
