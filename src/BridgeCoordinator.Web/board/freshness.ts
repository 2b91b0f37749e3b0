import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Update } from '../contract'

/** How far a screen may be believed. Instants are server time in milliseconds. */
export type Freshness =
  | { state: 'connecting' }
  | { state: 'current' }
  | { state: 'catchingUp' }
  | { state: 'stale'; since: number }
  | { state: 'behind'; since: number }
  | { state: 'ended'; code: string }

/** An update that was this long on its way has others behind it. */
const lateMs = 3_000

/**
 * Watches over what the screen may claim: current only while a server confirms it, otherwise stale since the last moment
 * that one did. A server that cannot confirm its own log says so (`behind`), and then so does the screen.
 */
export class FreshnessKeeper {
  readonly #connected = signal(false)
  readonly #late = signal(true)
  readonly #doubted = signal(false)
  readonly #behindSince = signal<number | null>(null)
  readonly #confirmedAt = signal<number | null>(null)
  #awaited = true
  readonly #ended = signal<string | null>(null)

  readonly value: ReadonlySignal<Freshness> = computed(() => {
    if (this.#ended.value) return { state: 'ended', code: this.#ended.value }
    if (this.#confirmedAt.value === null) return { state: 'connecting' }
    if (!this.#connected.value) return { state: 'stale', since: this.#confirmedAt.value }
    if (this.#behindSince.value !== null) return { state: 'behind', since: this.#behindSince.value }
    return { state: this.#late.value || this.#doubted.value ? 'catchingUp' : 'current' }
  })

  /** The last moment, in server time, at which a server stood behind what the screen shows. */
  get confirmedAt(): number | null {
    return this.#confirmedAt.peek()
  }

  /** The board was taken from this device: true as of then, until a server answers. */
  restored(serverTime: number) {
    this.#confirmedAt.value ??= serverTime
  }

  /**
   * A connection is open, and its first item is still to come. After a loss nobody knows what was missed meanwhile; after
   * a poll that has just been answered there was no loss.
   */
  connected() {
    batch(() => {
      this.#awaited = true
      if (!this.#connected.peek()) this.#late.value = true
      this.#connected.value = true
    })
  }

  /** A watch's item or a poll's answer arrived, applied or already known. */
  received(update: Pick<Update, 'time' | 'behindSince'>, serverNow: number) {
    batch(() => {
      this.#awaited = false
      this.#connected.value = true
      this.#doubted.value = false
      this.#late.value = serverNow - Date.parse(update.time) > lateMs
      this.#behindSince.value = update.behindSince ? Date.parse(update.behindSince) : null
      this.#confirmedAt.value = serverNow
    })
  }

  /** A poll was answered: what the board holds is still all there is. */
  unchanged(serverNow: number) {
    batch(() => {
      this.#connected.value = true
      this.#doubted.value = false
      this.#late.value = false
      this.#confirmedAt.value = serverNow
    })
  }

  /** The server answered on the connection that carries the watch, behind everything it had sent there. */
  confirmed(serverNow: number) {
    if (!this.#connected.peek() || this.#late.peek() || this.#awaited) return
    batch(() => {
      this.#doubted.value = false
      this.#confirmedAt.value = serverNow
    })
  }

  /** The page slept, so nobody knows whether the connection still lives; the next answer settles it. */
  doubted() {
    this.#doubted.value = true
  }

  lost() {
    this.#connected.value = false
  }

  ended(code: string) {
    this.#ended.value = code
  }
}
