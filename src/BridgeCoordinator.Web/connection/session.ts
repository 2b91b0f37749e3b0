import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { Board } from '../board/board'
import { FreshnessKeeper, type Freshness } from '../board/freshness'
import type { Answer, Command } from '../contract'
import { newId } from './commandId'
import { deliver, type Way } from './deliver'
import { Feed } from './feed'
import { recallGrant, type Grant } from './grants'
import { Outbox } from './outbox'
import { PulseMeter } from './pulse'
import { ServerClock } from './serverClock'
import { tickOf } from './ticker'

/** Everything a view has of one session: what it may see, how far to believe it, and the ways to act. */
export interface LiveSession {
  readonly sessionId: string
  /** Null for a visitor of a public session, and where this browser has lost the grant. */
  readonly grant: Grant | null
  readonly board: Board
  readonly freshness: ReadonlySignal<Freshness>
  readonly clock: ServerClock
  /** Server time in milliseconds, stepping once a second; read it in the smallest component that shows it. */
  readonly now: ReadonlySignal<number>
  /** The meeting's time zone, for every instant shown. */
  readonly zone: ReadonlySignal<string>
  /** How many commands are under way without an answer yet. */
  readonly unanswered: ReadonlySignal<number>
  /** Resolves with a definite answer, however long that takes; a resend is always the same command. */
  submit(command: Command): Promise<Answer>
  /** Commands kept on this device until sent, for a site console; call once. */
  startOutbox(): Outbox
  /** Measures this console's connection; call once. */
  startPulse(siteId: string): PulseMeter
}

/** Follows a session until `leave`. */
export function joinSession(sessionId: string, grantId: string | null): LiveSession & { leave(): void } {
  const stop = new AbortController()
  const board = new Board()
  const freshness = new FreshnessKeeper()
  const clock = new ServerClock()
  const beatMs = grantId ? 5_000 : 15_000
  const feed = new Feed({ sessionId, grantId, board, freshness, clock, beatMs })
  const way: Way = { sessionId, grantId, hub: () => feed.hub.peek() }
  const unanswered = signal(0)
  void feed.run()

  return {
    sessionId,
    grant: grantId ? recallGrant(grantId) : null,
    board,
    freshness: freshness.value,
    clock,
    now: tickOf(clock),
    zone: computed(() => board.card('meeting').value?.timeZone ?? 'Asia/Ho_Chi_Minh'),
    unanswered,
    async submit(command) {
      unanswered.value++
      try {
        const answer = await deliver(way, newId(), command, stop.signal)
        // Left behind with the page: nobody is there to be told.
        return answer ?? (await new Promise<never>(() => {}))
      } finally {
        unanswered.value--
      }
    },
    startOutbox() {
      const outbox = new Outbox(way)
      void outbox.run(stop.signal)
      return outbox
    },
    startPulse(siteId) {
      const meter = new PulseMeter(feed, siteId)
      void meter.run(stop.signal)
      return meter
    },
    leave() {
      stop.abort()
      feed.stop()
    },
  }
}
