import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { CardKey, Cards, Position, SiteCard, Update } from '../contract'

/** What became of an update. Only `gap` asks something of the caller: to watch again from `position`. */
export type Receipt = 'applied' | 'known' | 'gap'

/**
 * What one view may see of one session, as of one position. It changes only by whole updates, in order, each once. A card
 * is a signal, so a screen redraws what changed and nothing else.
 */
export class Board {
  readonly #cards = new Map<string, Signal<unknown>>()
  readonly #keys = signal<ReadonlySet<string>>(new Set())
  readonly #position = signal<Position | null>(null)

  /** Null until the first update. */
  get position(): ReadonlySignal<Position | null> {
    return this.#position
  }

  /** Every site, in the plan's order. */
  readonly sites: ReadonlySignal<readonly SiteCard[]> = computed(() =>
    [...this.#keys.value]
      .filter((key): key is `sites/${string}` => key.startsWith('sites/'))
      .map((key) => this.card(key).value)
      .filter((site) => site !== undefined)
      .sort((a, b) => a.order - b.order),
  )

  /** The card under a key; its value is undefined while the board holds no such card. */
  card<K extends CardKey>(key: K): ReadonlySignal<Cards<K> | undefined> {
    return this.#slot(key) as Signal<Cards<K> | undefined>
  }

  receive(update: Update): Receipt {
    const verdict = judge(update, this.#position.peek())
    if (verdict === 'applied') batch(() => this.#apply(update))
    return verdict
  }

  /**
   * For a server's direct answer to our position: where it starts from 0, that position is no part of its history, and
   * what the board holds gives way even to a lower seq (a restored log, a deleted rehearsal).
   */
  receiveAnswer(update: Update): Receipt {
    if (update.from !== 0) return this.receive(update)
    batch(() => this.#apply(update))
    return 'applied'
  }

  /** All that the board holds, as an update that a board can start from; null while it holds nothing. */
  snapshot(time: string): Update | null {
    const mine = this.#position.peek()
    if (!mine) return null
    const entries = [...this.#keys.peek()].map((key) => [key, { seq: mine.seq, data: this.#slot(key).peek() }] as const)
    return { ...mine, from: 0, time, cards: Object.fromEntries(entries), gone: [] }
  }

  #apply(update: Update) {
    const keys = new Set(update.from === 0 ? [] : this.#keys.peek())
    for (const key of update.gone) keys.delete(key)
    for (const key of Object.keys(update.cards)) keys.add(key)
    for (const [key, entry] of Object.entries(update.cards)) this.#slot(key).value = entry.data
    for (const [key, slot] of this.#cards) if (!keys.has(key)) slot.value = undefined
    this.#keys.value = keys
    const { epoch, view, seq, history } = update
    this.#position.value = { epoch, view, seq, ...(history !== undefined && { history }) }
  }

  #slot(key: string): Signal<unknown> {
    let slot = this.#cards.get(key)
    if (!slot) this.#cards.set(key, (slot = signal<unknown>(undefined)))
    return slot
  }
}

/** The update rule of the wire contract. An epoch never falls, so what carries a lower one was overtaken on its way. */
function judge(update: Update, mine: Position | null): Receipt {
  if (!mine) return update.from === 0 ? 'applied' : 'gap'
  if (update.epoch < mine.epoch) return 'known'
  const same = update.epoch === mine.epoch && update.view === mine.view
  if (same && update.seq <= mine.seq) return 'known'
  if (update.from === 0) return 'applied'
  return same && update.from <= mine.seq ? 'applied' : 'gap'
}
