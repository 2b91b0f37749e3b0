import { useMemo } from 'preact/hooks'
import type { Answer, Command } from '../contract'
import type { LiveSession } from '../connection/session'
import { announce } from './announce'
import { Button, type ButtonProps } from './Button'
import { designWords } from './designWords'
import { ask, isAsked, takeBack } from './sure'
import { useCommand } from './useCommand'

interface Props extends Omit<ButtonProps, 'onPress' | 'pending'> {
  session: LiveSession
  command(): Command
  onAnswer?(answer: Answer): void
  /** What pressing does, where that cannot be taken back: said at the first press, done at the second. */
  sure?: string | false | undefined
}

/**
 * A button that sends a command. Says while it is under way, says when the answer is long in coming, shows the server's own
 * sentence where it is refused, and is unavailable while the screen is stale: nobody should act on what may be over.
 */
export function CommandButton({ session, command, onAnswer, sure, ...button }: Props) {
  const words = designWords()
  const { stage, send } = useCommand(session)
  const self = useMemo(() => ({}), [])
  const asking = Boolean(sure) && isAsked(self, sure as string)

  function press() {
    if (sure && !asking) {
      ask(self, sure)
      return announce(`${sure} ${words.pressAgain}`)
    }
    takeBack()
    void send(command()).then(onAnswer)
  }

  const pending = stage.value !== 'idle'
  // What the second press would do stands in the bar at the bottom of the page, where it moves nothing.
  const question = asking ? words.pressAgain : button.note
  const note = { idle: question, sending: words.sending, slow: words.resending }[stage.value]
  const unavailable = button.unavailable || (!pending && isAway(session) && words.away)
  return <Button {...button} note={note} asked={asking && !unavailable} pending={pending} unavailable={unavailable} onPress={press} />
}

/** Nobody should act on what may be over. */
export function isAway(session: LiveSession): boolean {
  const { state } = session.freshness.value
  return state === 'connecting' || state === 'stale' || state === 'ended'
}
