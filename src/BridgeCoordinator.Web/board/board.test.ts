import { describe, expect, it } from 'vitest'
import type { SiteCard, Update } from '../contract'
import { Board } from './board'
import { History, shuffled, randomOf } from './history.fixture'

const update = (change: Partial<Update>): Update => ({
  epoch: 1,
  view: 'public',
  from: 0,
  seq: 1,
  time: '2024-03-06T01:00:00Z',
  cards: {},
  gone: [],
  ...change,
})
const totals = (present: number) => ({ totals: { seq: 1, data: { present, expected: 210, sitesReady: 0, sitesOnline: 0, sitesTotal: 17 } } })

describe('a board', () => {
  it('takes the first update whole', () => {
    const board = new Board()
    expect(board.receive(update({ seq: 7, cards: totals(12) }))).toBe('applied')
    expect(board.position.value).toEqual({ epoch: 1, view: 'public', seq: 7 })
    expect(board.card('totals').value?.present).toBe(12)
  })

  it('asks for more where it has nothing to continue from', () => {
    expect(new Board().receive(update({ from: 3, seq: 7 }))).toBe('gap')
  })

  it('applies an update twice only once', () => {
    const board = boardAt(5)
    const next = update({ from: 5, seq: 6, cards: totals(1) })
    expect([board.receive(next), board.receive(next)]).toEqual(['applied', 'known'])
  })

  it('takes an update that overlaps what it knows', () => {
    expect(boardAt(5).receive(update({ from: 3, seq: 6, cards: totals(2) }))).toBe('applied')
  })

  it('notices a gap and changes nothing', () => {
    const board = boardAt(5)
    expect(board.receive(update({ from: 6, seq: 8, cards: totals(99) }))).toBe('gap')
    expect(board.card('totals').value?.present).toBe(0)
    expect(board.position.value?.seq).toBe(5)
  })

  it('does not continue into another epoch or view, but starts anew with them', () => {
    const board = boardAt(5)
    expect(board.receive(update({ epoch: 2, from: 5, seq: 6 }))).toBe('gap')
    expect(board.receive(update({ view: 'hall', from: 5, seq: 6 }))).toBe('gap')
    expect(board.receive(update({ epoch: 2, from: 0, seq: 4, cards: totals(3) }))).toBe('applied')
    expect(board.position.value).toEqual({ epoch: 2, view: 'public', seq: 4 })
  })

  it('is not taken back by what was overtaken on its way', () => {
    const board = boardAt(5)
    board.receive(update({ epoch: 2, from: 0, seq: 6 }))
    expect(board.receive(update({ epoch: 1, from: 0, seq: 9, cards: totals(9) }))).toBe('known')
    expect(board.receive(update({ epoch: 2, from: 0, seq: 4, cards: totals(9) }))).toBe('known')
  })

  it('goes back where the server answers that its position is no part of history', () => {
    const board = boardAt(300)
    expect(board.receiveAnswer(update({ seq: 5, cards: totals(4) }))).toBe('applied')
    expect(board.position.value?.seq).toBe(5)
    expect(board.card('totals').value?.present).toBe(4)
  })

  it('forgets cards that are gone, and all that a whole update does not hold', () => {
    const board = new Board()
    board.receive(update({ cards: { 'sites/a': site('a', 2), 'sites/b': site('b', 1) } }))
    expect(board.sites.value.map(({ id }) => id)).toEqual(['b', 'a'])
    board.receive(update({ from: 1, seq: 2, gone: ['sites/a'] }))
    expect(board.sites.value.map(({ id }) => id)).toEqual(['b'])
    board.receive(update({ from: 0, seq: 3 }))
    expect(board.sites.value).toEqual([])
    expect(board.card('sites/b').value).toBeUndefined()
  })

  it('follows any history, however updates are doubled, lost and disordered on the way', () => {
    const faults = Array.from({ length: 300 }, (_, i) => faultOf(i + 1)).filter((fault) => fault !== null)
    expect(faults).toEqual([])
  })
})

/**
 * What went wrong on the way of one history, if anything did. At every moment the board must be exactly some moment of the
 * history, never a mixture, and never an earlier one. Plain comparisons: 46,000 calls of `expect` took so long that the
 * test ran out of its time on a busy machine.
 */
function faultOf(seed: number): string | null {
  const random = randomOf(seed)
  const history = new History(random, 40)
  const board = new Board()
  const isTrue = () => {
    const mine = board.position.value
    return mine === null || sameCards(history.cardsOf(board), history.at(mine))
  }
  for (const item of shuffled(random, history.updates(60))) {
    const before = board.position.value
    const receipt = board.receive(item)
    const after = board.position.value
    if (receipt !== 'applied' && after !== before) return `seed ${seed}: moved by what was ${receipt}`
    if (!isTrue()) return `seed ${seed}: a mixture at ${after?.seq}`
    if (before && after && history.order(after) < history.order(before)) return `seed ${seed}: from ${before.seq} back to ${after.seq}`
    if (receipt === 'gap') board.receiveAnswer(history.answerTo(after))
  }
  board.receiveAnswer(history.answerTo(board.position.value))
  return isTrue() && board.position.value?.seq === history.end.seq ? null : `seed ${seed}: not at the end`
}

function sameCards(mine: Record<string, unknown>, its: Record<string, unknown>): boolean {
  const sorted = (cards: Record<string, unknown>) => JSON.stringify(Object.entries(cards).sort(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(mine) === sorted(its)
}

function boardAt(seq: number): Board {
  const board = new Board()
  board.receive(update({ seq, cards: totals(0) }))
  return board
}

function site(id: string, order: number) {
  return { seq: 1, data: { id, order, name: id } as SiteCard }
}

it('starts anew from its own snapshot, and follows on from there', () => {
  const [before, after] = [new Board(), new Board()]
  const meeting = (seq: number, from: number): Update => ({
    epoch: 1, view: 'site/s', from, seq, time: '2024-03-06T01:00:00Z', cards: { meeting: { seq, data: { at: seq } } }, gone: [],
  })
  expect(before.snapshot('')).toBeNull()
  before.receive(meeting(5, 0))
  after.receiveAnswer(JSON.parse(JSON.stringify(before.snapshot('2024-03-06T01:00:00Z'))))
  expect(after.position.value).toEqual({ epoch: 1, view: 'site/s', seq: 5 })
  expect(after.card('meeting').value).toEqual({ at: 5 })
  expect(after.receive(meeting(6, 5))).toBe('applied')
})
