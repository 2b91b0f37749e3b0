import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { LiveSession } from '../connection/session'
import { wordsOf, type Answer, type Command } from '../contract'
import { toast } from './toasts'

/** Where a command is on its way. `slow`: the answer is long in coming and it is being sent again. */
export type Sending = 'idle' | 'sending' | 'slow'

const slowMs = 3_000

/** Sends commands for one control and tells how far the present one is; a refusal is said in the server's own words. */
export function useCommand(session: LiveSession): { stage: ReadonlySignal<Sending>; send(command: Command): Promise<Answer> } {
  const stage = useSignal<Sending>('idle')
  async function send(command: Command): Promise<Answer> {
    stage.value = 'sending'
    const slow = setTimeout(() => (stage.value = 'slow'), slowMs)
    try {
      const answer = await session.submit(command)
      if (!answer.accepted) toast({ tone: 'bad', text: wordsOf(answer) })
      return answer
    } finally {
      clearTimeout(slow)
      stage.value = 'idle'
    }
  }
  return { stage, send }
}
