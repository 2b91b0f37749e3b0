import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { deskFloorWords } from '../floor/deskFloorWords'

/** No more requests: and what becomes of those who wait. */
export function CloseFloor({ desk }: { desk: Desk }) {
  const words = deskFloorWords()
  const { session, sheet } = desk
  const floor = session.board.card('floor').value
  const waiting = (floor?.waiting.length ?? 0) + (floor?.standBy && floor.standBy.kind !== 'response' ? 1 : 0)
  const close = () => (sheet.value = null)
  return (
    <div class="form">
      <p>{words.closeHow}</p>
      <div class="form-send">
        <CommandButton session={session} kind="primary" command={() => ({ type: 'closeFloor', remaining: 'keep' })} onAnswer={close}>
          {words.closeKeep(waiting)}
        </CommandButton>
        {waiting > 0 && (
          <CommandButton session={session} kind="danger" sure={words.closeWrittenSure} command={() => ({ type: 'closeFloor', remaining: 'written' })} onAnswer={close}>
            {words.closeWritten(waiting)}
          </CommandButton>
        )}
      </div>
    </div>
  )
}
