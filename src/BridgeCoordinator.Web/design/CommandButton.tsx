import { useSignal } from '@preact/signals'
import { wordsOf, type Answer, type Command } from '../contract'
import type { LiveSession } from '../connection/session'
import { Button, type ButtonProps } from './Button'
import { designWords } from './designWords'
import { toast } from './toasts'

interface Props extends Omit<ButtonProps, 'onPress' | 'pending'> {
  session: LiveSession
  command(): Command
  onAnswer?(answer: Answer): void
}

const slowMs = 3_000

/**
 * A button that sends a command. Says while it is under way, says when the answer is long in coming, shows the server's own
 * sentence where it is refused, and is unavailable while the screen is stale: nobody should act on what may be over.
 */
export function CommandButton({ session, command, onAnswer, ...button }: Props) {
  const words = designWords()
  const stage = useSignal<'idle' | 'sending' | 'slow'>('idle')

  async function press() {
    stage.value = 'sending'
    const slow = setTimeout(() => (stage.value = 'slow'), slowMs)
    try {
      const answer = await session.submit(command())
      if (!answer.accepted) toast({ tone: 'bad', text: wordsOf(answer) })
      onAnswer?.(answer)
    } finally {
      clearTimeout(slow)
      stage.value = 'idle'
    }
  }

  const pending = stage.value !== 'idle'
  const note = { idle: button.note, sending: words.sending, slow: words.resending }[stage.value]
  const unavailable = button.unavailable || (!pending && isAway(session) && words.away)
  return <Button {...button} note={note} pending={pending} unavailable={unavailable} onPress={() => void press()} />
}

function isAway(session: LiveSession): boolean {
  const { state } = session.freshness.value
  return state === 'connecting' || state === 'stale' || state === 'ended'
}
