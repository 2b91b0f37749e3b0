import type { TurnOnCard } from '../../../contract'
import { Elapsed, TimeLeft, type Run } from '../../../design/Timer'
import { floorWords } from '../../../floor/floorWords'
import type { Desk } from '../desk'

export function runOfTurn(turn: TurnOnCard): Run {
  return { seconds: turn.spokenSeconds, runningSince: turn.state === 'speaking' ? turn.runningSince : null }
}

/** What the turn still has; where nothing limits it, how long it has run. */
export function TurnTime({ desk, turn }: { desk: Desk; turn: TurnOnCard }) {
  const { now } = desk.session
  if (turn.limitSeconds != null) return <TimeLeft now={now} run={runOfTurn(turn)} limitSeconds={turn.limitSeconds} />
  return (
    <span class="timer">
      <span class="timer-word">{floorWords().spokenFor}</span>
      <Elapsed now={now} run={runOfTurn(turn)} />
    </span>
  )
}
