import { signal, type ReadonlySignal } from '@preact/signals'
import type { Board } from '../board/board'
import type { FreshnessKeeper } from '../board/freshness'
import { language } from '../i18n/language'
import { around, asLongAsAway, pause } from './backoff'
import { keepBeating } from './heartbeat'
import type { Hub } from './hub'
import { askOnce, pollBoard } from './poll'
import type { ServerClock } from './serverClock'
import { watchUntilItEnds, type WatchOver } from './watch'

/** What a feed fills, and for whom. */
export interface Subject {
  sessionId: string
  grantId: string | null
  board: Board
  freshness: FreshnessKeeper
  clock: ServerClock
  /** How often an idle connection is asked whether it still lives. */
  beatMs: number
}

/**
 * A plain request brings the board several round trips before a new connection can. That long the connection waits for it,
 * its client's code too, which is the largest part of a page: on a slow line the board would be waiting behind it.
 */
const firstAnswerMs = 2_000

/** An answer is good for so long without another, or a connection, behind it. */
const unconfirmedMs = 3_000

/** From the second failed attempt on, the board is polled while attempts go on. */
const failuresBeforePolling = 2

/**
 * Keeps a board following its session until stopped: over the hub, or by polling where upgrades are blocked. Only one of
 * the two feeds the board at a time, so what arrives is in order.
 */
export class Feed {
  readonly #hub = signal<Hub | null>(null)
  readonly #stop = new AbortController()
  #poller: AbortController | null = null
  #pollingWorks = false

  // The language of refusals is fixed when a connection opens, so another language is another connection.
  readonly #stopLanguage = language.subscribe(() => void this.#hub.peek()?.close())

  constructor(private readonly subject: Subject) {}

  /** The open connection, for what does not go through the board (commands, pulses); null while there is none. */
  get hub(): ReadonlySignal<Hub | null> {
    return this.#hub
  }

  async run(): Promise<void> {
    await askOnce(this.subject, firstAnswerMs)
    let awaySince = performance.now()
    for (let failures = 0; !this.#stop.signal.aborted; ) {
      const over = await this.#followHub()
      if (over.how === 'ended') return this.#finish(over.code)
      failures = over.how === 'failed' ? failures + 1 : 0
      if (failures === 0) awaySince = performance.now()
      if (failures >= failuresBeforePolling) this.#startPolling()
      await pause(this.#delay(over, performance.now() - awaySince), this.#stop.signal)
    }
  }

  stop() {
    this.#stopLanguage()
    this.#stop.abort()
    this.#poller?.abort()
    void this.#hub.peek()?.close()
  }

  async #followHub(): Promise<WatchOver> {
    const { sessionId, grantId, freshness } = this.subject
    let closed = () => {}
    const connectionOver = new Promise<WatchOver>((resolve) => (closed = () => resolve({ how: 'lost' })))
    let hub: Hub
    const unconfirmed = setTimeout(() => this.#poller || freshness.doubted(), unconfirmedMs)
    try {
      const { openHub } = await import('./hub')
      hub = await openHub(sessionId, grantId, closed)
    } catch {
      if (!this.#poller) freshness.lost()
      return { how: 'failed' }
    } finally {
      clearTimeout(unconfirmed)
    }
    if (this.#stop.signal.aborted) return void hub.close(), { how: 'lost' }
    this.#poller?.abort()
    this.#poller = null
    this.#hub.value = hub
    freshness.connected()
    const beat = new AbortController()
    try {
      const dead = keepBeating(hub, this.subject, beat.signal)
      return await Promise.race([connectionOver, dead, watchUntilItEnds(hub, this.subject)])
    } finally {
      beat.abort()
      this.#hub.value = null
      freshness.lost()
      void hub.close()
    }
  }

  #startPolling() {
    if (this.#poller) return
    this.#poller = new AbortController()
    const outcome = (works: boolean) => (this.#pollingWorks = works)
    void pollBoard(this.subject, this.#poller.signal, outcome).then((code) => code && this.#finish(code))
  }

  /** Retries soon after a loss; where polling serves the screen, seldom, for the network will hardly change its mind. */
  #delay(over: WatchOver, awayMs: number): number {
    if (over.how === 'askedToWait') return around(over.retryAfterMs)
    const capMs = this.#poller && this.#pollingWorks ? 30_000 : 10_000
    return asLongAsAway(awayMs, capMs)
  }

  #finish(code: string) {
    this.subject.freshness.ended(code)
    this.stop()
  }
}
