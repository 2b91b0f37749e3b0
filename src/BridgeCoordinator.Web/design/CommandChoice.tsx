import type { LiveSession } from '../connection/session'
import type { Command } from '../contract'
import { isAway } from './CommandButton'
import { StateButtons, type StateChoice } from './StateButtons'
import { useCommand } from './useCommand'

interface Props<V extends string> {
  session: LiveSession
  label: string
  choices: readonly StateChoice<V>[]
  /** What holds as the server says, never what was just pressed here. */
  chosen: V | undefined
  command(value: V): Command
  labelUnseen?: boolean
}

/** One of a few states of something on the server, set by pressing it. */
export function CommandChoice<V extends string>({ session, chosen, command, ...group }: Props<V>) {
  const { stage, send } = useCommand(session)
  const blocked = stage.value !== 'idle' || isAway(session)
  return <StateButtons {...group} chosen={chosen} small oneStop unavailable={blocked} onChoose={(value) => value !== chosen && void send(command(value))} />
}
