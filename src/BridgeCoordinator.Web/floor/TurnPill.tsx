import type { TurnOnCard } from '../contract'
import { StatusPill } from '../design/StatusPill'
import { turnWord } from './floorWords'

/** Whether the turn runs or stands still, and why. */
export function TurnPill({ turn }: { turn: TurnOnCard }) {
  const speaking = turn.state === 'speaking'
  return (
    <StatusPill tone={speaking ? 'accent' : 'warn'} icon={speaking ? 'microphone' : 'pause'}>
      {turnWord(turn)}
    </StatusPill>
  )
}
