import type { FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { StatusPill } from '../../../design/StatusPill'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'

/** Whether sites may ask to speak, and whether a speaker may be replaced. */
export function FloorMode({ desk, floor }: { desk: Desk; floor: FloorCard }) {
  const words = deskFloorWords()
  const { session } = desk
  const status = session.board.card('meeting').value?.status
  const can = status === 'open' || status === 'paused'
  const shut = floor.mode === 'closed'
  return (
    <div class="queue-mode">
      <StatusPill tone={shut ? 'off' : 'good'} icon={shut ? 'stop' : 'check'} plain>
        {words.modes[floor.mode]}
      </StatusPill>
      {can && shut && (
        <CommandButton small kind="primary" session={session} shortcut={keysOf('floor')} command={() => ({ type: 'openFloor', mode: 'request' })}>
          {words.openFloor}
        </CommandButton>
      )}
      {can && !shut && (
        <>
          <CommandButton
            small
            kind="quiet"
            session={session}
            command={() => ({ type: 'openFloor', mode: floor.mode === 'request' ? 'override' : 'request' })}
          >
            {floor.mode === 'request' ? words.allowReplace : words.oneByOne}
          </CommandButton>
          <Button small shortcut={keysOf('floor')} onPress={() => (desk.sheet.value = { type: 'closeFloor' })}>
            {words.closeFloor}…
          </Button>
        </>
      )}
    </div>
  )
}
