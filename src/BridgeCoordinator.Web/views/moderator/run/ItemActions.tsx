import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Course, CourseItem } from '../../../agenda/course'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { deskFloorWords } from '../floor/deskFloorWords'
import { runWords } from './runWords'
import { movesOf } from './steps'

interface Props {
  desk: Desk
  course: Course
  entry: CourseItem
}

/** What may be done with one item, folded away until asked for: the next step has its own button above. */
export function ItemActions({ desk, course, entry }: Props) {
  const words = runWords()
  const open = useSignal(false)
  const id = useId()
  if (entry.item.state === 'running') return null
  return (
    <div class="item-actions">
      <button
        type="button"
        class="item-toggle"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => (open.value = !open.value)}
      >
        {words.actions}
        <span class="button-about">: {entry.item.title}</span>
      </button>
      {open.value && (
        <div class="item-buttons" id={id}>
          {entry.item.state === 'pending' ? <Pending desk={desk} course={course} entry={entry} /> : <Over desk={desk} course={course} entry={entry} />}
        </div>
      )}
    </div>
  )
}

function Pending({ desk, course, entry }: Props) {
  const words = runWords()
  const { session } = desk
  const { id: itemId, title, lengthSeconds } = entry.item
  const status = session.board.card('meeting').value?.status
  const { up, down } = movesOf(course.items.map(({ item }) => item), itemId)
  const named = (action: string) => ({ session, small: true, about: title, children: action })
  return (
    <>
      {status === 'open' && (
        <CommandButton {...named(words.start)} icon="play" sure={course.current && words.startSure(course.current.item.title)} command={() => ({ type: 'startItem', itemId })} />
      )}
      {up && <CommandButton {...named(words.up)} command={() => ({ type: 'moveItem', itemId, ...up })} />}
      {down && <CommandButton {...named(words.down)} command={() => ({ type: 'moveItem', itemId, ...down })} />}
      {lengthSeconds != null && (
        <>
          <CommandButton {...named(words.shorter)} command={() => ({ type: 'extendItem', itemId, seconds: -300 })} />
          <CommandButton {...named(words.longer)} command={() => ({ type: 'extendItem', itemId, seconds: 300 })} />
        </>
      )}
      <Button small kind="quiet" about={title} onPress={() => (desk.sheet.value = { type: 'skip', itemId })}>
        {words.skip}
      </Button>
    </>
  )
}

function Over({ desk, course, entry }: Props) {
  const words = runWords()
  const { session } = desk
  const { id: itemId, title, state } = entry.item
  const status = session.board.card('meeting').value?.status
  const finished = state === 'finished'
  const action = finished ? words.reopen : words.restore
  return (
    <CommandButton
      small
      session={session}
      icon="refresh"
      about={title}
      unavailable={finished && status === 'paused' && deskFloorWords().paused}
      sure={finished && words.undoSure(title, course.current?.item.title)}
      command={() => ({ type: 'reopenItem', itemId })}
    >
      {action}
    </CommandButton>
  )
}
