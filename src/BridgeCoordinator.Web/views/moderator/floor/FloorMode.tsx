import { may } from '../../../access/rights'
import type { FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { StatusPill } from '../../../design/StatusPill'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'

interface Props {
  desk: Desk
  floor: FloorCard
}

/** Whether sites may ask to speak, and the button that changes it. */
export function FloorMode({ desk, floor }: Props) {
  const words = deskFloorWords()
  const shut = floor.mode === 'closed'
  return (
    <div class="queue-mode">
      <StatusPill tone={shut ? 'off' : 'good'} icon={shut ? 'stop' : 'check'} plain>
        {shut ? words.notTaking : words.takingRequests}
      </StatusPill>
      {maySwitch(desk) && shut && (
        <CommandButton small kind="primary" session={desk.session} shortcut={keysOf('floor')} command={() => ({ type: 'openFloor', mode: 'request' })}>
          {words.openFloor}
        </CommandButton>
      )}
      {maySwitch(desk) && !shut && (
        <Button small shortcut={keysOf('floor')} onPress={() => (desk.sheet.value = { type: 'closeFloor' })}>
          {words.closeFloor}…
        </Button>
      )}
    </div>
  )
}

/** Whether calling somebody may end the turn that runs. */
export function ReplaceSwitch({ desk, floor }: Props) {
  const { session } = desk
  if (floor.mode === 'closed' || !maySwitch(desk)) return null
  const on = floor.mode === 'override'
  return (
    <CommandButton small session={session} pressed={on} icon={on ? 'check' : undefined} command={() => ({ type: 'openFloor', mode: on ? 'request' : 'override' })}>
      {deskFloorWords().replacing}
    </CommandButton>
  )
}

function maySwitch({ session }: Desk): boolean {
  const status = session.board.card('meeting').value?.status
  return (status === 'open' || status === 'paused') && may(session, 'openFloor')
}
