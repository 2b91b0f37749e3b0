import type { Signal } from '@preact/signals'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { giveFloor } from '../floor/giving'
import { whoOf } from '../floor/who'
import { keysOf } from '../keys/shortcuts'
import { CallSite } from './CallSite'
import type { Trouble } from './trouble'
import { troubleWords } from './troubleWords'

interface Props {
  desk: Desk
  trouble: Extract<Trouble, { stage: 'cutOff' }>
  waiting: Signal<boolean>
}

/** Wait; call somebody else and keep this turn; go on by phone. Waiting is what happens anyway: choosing it only says so. */
export function ThreeChoices({ desk, trouble, waiting }: Props) {
  const words = troubleWords()
  const { session } = desk
  const { request, instead } = trouble
  const paused = session.board.card('meeting').value?.status === 'paused'
  return (
    <div class="trouble-choices">
      <Button large icon="clock" shortcut={keysOf('wait')} pressed={waiting.value} note={words.waitNote} onPress={() => (waiting.value = !waiting.value)}>
        {waiting.value ? words.waitChosen : words.wait}
      </Button>
      <CommandButton
        large
        session={session}
        icon="arrow"
        shortcut={keysOf('instead')}
        note={instead && words.insteadNote(whoOf(desk, instead))}
        unavailable={paused ? words.paused : !instead && words.insteadNobody}
        command={() => giveFloor(instead!, { way: 'free' }, desk.limit.value)}
      >
        {words.instead}
      </CommandButton>
      <CommandButton
        large
        session={session}
        icon="phone"
        shortcut={keysOf('phone')}
        note={words.phoneNote}
        command={() => ({ type: 'switchChannel', siteId: request.siteId, channel: 'phone' })}
      >
        {words.phone}
      </CommandButton>
      <div class="trouble-more">
        <CallSite desk={desk} siteId={request.siteId} />
        <CommandButton small kind="quiet" session={session} sure={words.writtenSure} command={() => ({ type: 'convertToWritten', requestId: request.requestId })}>
          {words.written}
        </CommandButton>
      </div>
    </div>
  )
}
