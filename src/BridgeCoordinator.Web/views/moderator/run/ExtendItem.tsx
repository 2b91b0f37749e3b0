import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { runWords } from './runWords'

/** More or less time for the running item. */
export function ExtendItem({ desk, itemId }: { desk: Desk; itemId: string }) {
  const words = runWords()
  const { session } = desk
  const by = (seconds: number) => () => ({ type: 'extendItem', itemId, seconds }) as const
  return (
    <div class="run-extend">
      <CommandButton small session={session} about={words.now} command={by(-60)}>
        {words.minus}
      </CommandButton>
      <CommandButton small session={session} about={words.now} shortcut={keysOf('extendItem')} command={by(60)}>
        {words.plus}
      </CommandButton>
      <CommandButton small session={session} about={words.now} command={by(300)}>
        {words.plusFive}
      </CommandButton>
    </div>
  )
}
