import type { ReadonlySignal } from '@preact/signals'
import { duration } from '../i18n/format'
import { designWords } from './designWords'
import { Figures } from './Figures'
import './Timer.css'

/** A stretch of time that runs, or stands still: `seconds` as of `runningSince`, which is absent while it stands. */
export interface Run {
  seconds: number
  runningSince?: string | null | undefined
}

export function secondsOf({ seconds, runningSince }: Run, now: number): number {
  // The server's instant may lie a little ahead of a freshly measured clock.
  return seconds + (runningSince ? Math.max(0, (now - Date.parse(runningSince)) / 1_000) : 0)
}

/** How long it has run so far. */
export function Elapsed({ now, run }: { now: ReadonlySignal<number>; run: Run }) {
  return <Figures>{duration(secondsOf(run, now.value))}</Figures>
}

/** What is left of a limit; past it, how far over, in word and colour. */
export function TimeLeft({ now, run, limitSeconds }: { now: ReadonlySignal<number>; run: Run; limitSeconds: number }) {
  const words = designWords()
  // Floored as the elapsed time is, so that the two always add up on one screen.
  const left = limitSeconds - Math.floor(secondsOf(run, now.value))
  const tone = left < 0 ? 'timer-over' : left <= 30 ? 'timer-near' : ''
  return (
    <span class={`timer ${tone}`}>
      <span class="timer-word">{left < 0 ? words.over : words.left}</span>
      <Figures>{duration(left)}</Figures>
    </span>
  )
}
