import type { CardKey, Position, Update } from '../contract'
import type { Board } from './board'

type Cards = Readonly<Record<string, { seq: number; data: unknown }>>

const keys = ['meeting', 'agenda', 'floor', 'sites/a', 'sites/b', 'sites/c'] as const

/** A made-up session for tests: what the board holds at each position, over some epochs, and the updates a server may send. */
export class History {
  readonly #moments: { position: Position; cards: Cards; removedAt: Readonly<Record<string, number>> }[] = []

  constructor(private readonly random: () => number, length: number) {
    let epoch = 1
    let cards: Cards = {}
    let removedAt: Readonly<Record<string, number>> = {}
    for (let seq = 1; seq <= length; seq++) {
      if (random() < 0.08) epoch++
      const key = keys[Math.floor(random() * keys.length)]!
      const { [key]: before, ...others } = cards
      const removes = before && random() < 0.3
      cards = removes ? others : { ...others, [key]: { seq, data: { at: seq } } }
      if (removes) removedAt = { ...removedAt, [key]: seq }
      this.#moments.push({ position: { epoch, view: 'public', seq }, cards, removedAt })
    }
  }

  get end(): Position {
    return this.#moments.at(-1)!.position
  }

  at({ seq }: Position): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.#moments[seq - 1]!.cards).map(([key, { data }]) => [key, data]))
  }

  order({ seq }: Position): number {
    return seq
  }

  cardsOf(board: Board): Record<string, unknown> {
    return Object.fromEntries(keys.map((key) => [key, board.card(key as CardKey).value]).filter(([, data]) => data !== undefined))
  }

  updates(n: number): Update[] {
    return Array.from({ length: n }, () => {
      const to = 1 + Math.floor(this.random() * this.#moments.length)
      return this.#between(Math.floor(this.random() * to), to)
    })
  }

  answerTo(mine: Position | null): Update {
    return this.#between(mine?.seq ?? 0, this.end.seq, mine?.epoch)
  }

  /** As a server makes it: everything, where the starting point lies in an earlier epoch. */
  #between(from: number, to: number, epoch = this.#moments[from - 1]?.position.epoch): Update {
    const { position, cards, removedAt } = this.#moments[to - 1]!
    const start = from > 0 && epoch === position.epoch ? from : 0
    return {
      ...position,
      from: start,
      time: '2024-03-06T01:00:00Z',
      cards: Object.fromEntries(Object.entries(cards).filter(([, { seq }]) => seq > start)),
      // Also what came and went since `start`: the screen may stand anywhere between there and here.
      gone: Object.keys(removedAt).filter((key) => removedAt[key]! > start && !(key in cards)),
    }
  }
}

/** Any order, some left out, some doubled. */
export function shuffled<T>(random: () => number, items: readonly T[]): T[] {
  return items
    .flatMap((item) => (random() < 0.15 ? [] : random() < 0.2 ? [item, item] : [item]))
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
