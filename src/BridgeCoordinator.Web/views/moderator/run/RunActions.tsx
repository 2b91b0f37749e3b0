import type { Course } from '../../../agenda/course'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { deskFloorWords } from '../floor/deskFloorWords'
import { keysOf } from '../keys/shortcuts'
import { runWords } from './runWords'
import { lastFinished } from './steps'

/** The next step of the agenda, and the way back. */
export function RunActions({ desk, course }: { desk: Desk; course: Course }) {
  const words = runWords()
  const { session } = desk
  const { current, next } = course
  const paused = session.board.card('meeting').value?.status === 'paused' && deskFloorWords().paused
  const last = lastFinished(course.items.map(({ item }) => item))
  const running = current?.item
  return (
    <div class="run-actions">
      {next && (
        <CommandButton
          session={session}
          kind="primary"
          icon="play"
          shortcut={keysOf('startNext')}
          unavailable={paused}
          sure={running && words.startSure(running.title)}
          command={() => ({ type: 'startItem', itemId: next.item.id })}
        >
          {words.startNext}
        </CommandButton>
      )}
      {running && (
        <CommandButton small session={session} icon="stop" shortcut={keysOf('finishItem')} sure={words.finishSure(running.title)} command={() => ({ type: 'finishItem' })}>
          {words.finish}
        </CommandButton>
      )}
      {last && (
        <CommandButton
          small
          kind="quiet"
          session={session}
          icon="refresh"
          shortcut={keysOf('undoItem')}
          unavailable={paused}
          sure={words.undoSure(last.title, running?.title)}
          command={() => ({ type: 'reopenItem', itemId: last.id })}
        >
          {words.undo}
        </CommandButton>
      )}
    </div>
  )
}
