import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import { Board } from '../board/board'
import { FreshnessKeeper, type Freshness } from '../board/freshness'
import type { Accepted, Answer, Command } from '../contract'
import { newId } from './commandId'
import { deliver, type Way } from './deliver'
import { Feed } from './feed'
import { recallGrant, type Grant } from './grants'
import { keepBoard } from './keptBoard'
import { Outbox, type OutboxWays } from './outbox'
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
  /** Commands kept on this device until sent, for a site console; one a session, begun at the first call. */
  outbox(join: OutboxWays['join']): Outbox
  /** Measures this console's connection from the first call on. */
  pulse(siteId: string): PulseMeter
}

/** Follows a session until `leave`. `attentive`: a dead connection is noticed sooner, at the cost of asking more often. */
export function joinSession(sessionId: string, grantId: string | null, attentive = grantId !== null): LiveSession & { leave(): void } {
  const stop = new AbortController()
  const board = new Board()
  const freshness = new FreshnessKeeper()
  const clock = new ServerClock()
  const beatMs = attentive ? 5_000 : 15_000
  const feed = new Feed({ sessionId, grantId, board, freshness, clock, beatMs })
  const way: Way = { sessionId, grantId, hub: () => feed.hub.peek() }
  const unanswered = signal(0)
  const grant = grantId ? recallGrant(grantId) : null
  if (grant?.siteId) keepBoard(`board/${grantId}/${sessionId}`, board, freshness, stop.signal)
  let outbox: Outbox | undefined
  let meter: PulseMeter | undefined
  void feed.run()

  return {
    sessionId,
    grant,
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
    outbox(join) {
      if (outbox) return outbox
      outbox = new Outbox(way, { join, shown: (place) => whenShown(board, place) })
      void outbox.run(stop.signal)
      return outbox
    },
    pulse(siteId) {
      if (meter) return meter
      meter = new PulseMeter(feed, siteId)
      void meter.run(stop.signal)
      return meter
    },
    leave() {
      stop.abort()
      feed.stop()
    },
  }
}

const longestMs = 5_000

/** Resolves when the board has reached a place in the log, or late: nothing that was accepted is withheld for good. */
function whenShown(board: Board, { epoch, seq }: Accepted): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs)
    const stop = effect(() => {
      const mine = board.position.value
      if (!mine || mine.epoch < epoch || (mine.epoch === epoch && mine.seq < seq)) return
      clearTimeout(timer)
      resolve()
      // An effect cannot be ended during its own first run.
      queueMicrotask(() => stop())
    })
  })
}
