import { CommandButton } from '../../../design/CommandButton'
import { profileOf, siteOf, type Desk } from '../desk'
import { callBackOf } from '../floor/calling'
import { ReadAloud } from '../floor/ReadAloud'
import { giveFloor } from '../floor/giving'
import { whoOf } from '../floor/who'
import { keysOf } from '../keys/shortcuts'
import type { Trouble } from './trouble'
import { troubleWords } from './troubleWords'

/** The site is heard again, or reached by phone: the turn goes on when the moderator says so, never by itself. */
export function BackAgain({ desk, trouble }: { desk: Desk; trouble: Extract<Trouble, { stage: 'back' }> }) {
  const words = troubleWords()
  const { session } = desk
  const { request, instead } = trouble
  const paused = session.board.card('meeting').value?.status === 'paused' && words.paused
  return (
    <div class="trouble-choices">
      <CommandButton
        large
        kind="primary"
        icon="play"
        session={session}
        shortcut={keysOf('suspend')}
        unavailable={paused}
        command={() => ({ type: 'resumeTurn', requestId: request.requestId })}
      >
        {words.resume}
      </CommandButton>
      <ReadAloud label={words.readAloud}>{callBackOf(request, siteOf(desk, request.siteId), profileOf(desk))}</ReadAloud>
      <div class="trouble-more">
        {instead && (
          <CommandButton
            small
            session={session}
            shortcut={keysOf('instead')}
            note={words.insteadNote(whoOf(desk, instead))}
            unavailable={paused}
            command={() => giveFloor(instead, { way: 'free' }, desk.limit.value)}
          >
            {words.instead}
          </CommandButton>
        )}
        <CommandButton small kind="quiet" session={session} sure={words.writtenSure} command={() => ({ type: 'convertToWritten', requestId: request.requestId })}>
          {words.written}
        </CommandButton>
      </div>
    </div>
  )
}
