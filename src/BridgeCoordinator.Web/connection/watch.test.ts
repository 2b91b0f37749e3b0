import { expect, it } from 'vitest'
import { Board } from '../board/board'
import { FreshnessKeeper } from '../board/freshness'
import type { Position } from '../contract'
import type { Subject } from './feed'
import type { Hub } from './hub'
import { ServerClock } from './serverClock'
import { watchUntilItEnds } from './watch'

const item = (from: number, seq: number) => ({ epoch: 1, view: 'public', from, seq, time: new Date().toISOString(), cards: {}, gone: [] })

function watching(board = new Board()) {
  const asked: (Position | null)[] = []
  let on: Parameters<Hub['watch']>[1] | undefined
  const hub = { watch: (position: Position | null, handlers: NonNullable<typeof on>) => void (asked.push(position), (on = handlers)) } as unknown as Hub
  const subject: Subject = { sessionId: 'x', grantId: null, board, freshness: new FreshnessKeeper(), clock: new ServerClock(), beatMs: 1_000 }
  const over = watchUntilItEnds(hub, subject)
  return { board, asked, over, on: on!, freshness: subject.freshness }
}

it('asks from the board’s own position', () => {
  const board = new Board()
  board.receive(item(0, 5))
  expect(watching(board).asked).toEqual([{ epoch: 1, view: 'public', seq: 5 }])
})

it('hands the history back with which it was answered', () => {
  const board = new Board()
  board.receive({ ...item(0, 5), history: 'abc' })
  expect(watching(board).asked).toEqual([{ epoch: 1, view: 'public', seq: 5, history: 'abc' }])
})

it('takes nothing more from a connection that is over', () => {
  const { board, on } = watching()
  on.item(item(0, 3))
  on.item(item(4, 6))
  on.item(item(3, 7))
  expect(board.position.value?.seq).toBe(3)
})

it('is current as soon as the server repeats the position', () => {
  const board = new Board()
  board.receive(item(0, 5))
  const { on, freshness } = watching(board)
  on.item(item(5, 5))
  expect(freshness.value.value).toEqual({ state: 'current' })
})

it('gives up on a gap, and on what is no update at all', async () => {
  const first = watching()
  first.on.item(item(0, 3))
  first.on.item(item(4, 6))
  expect(await first.over).toEqual({ how: 'lost' })
  expect(first.board.position.value?.seq).toBe(3)
  const second = watching()
  second.on.item('<html>')
  expect(await second.over).toEqual({ how: 'failed' })
})

it('tells a refusal from a loss, and a passing end from a final one', async () => {
  const refused = watching()
  refused.on.done()
  expect(await refused.over).toEqual({ how: 'failed' })
  const lost = watching()
  lost.on.item(item(0, 1))
  lost.on.done()
  expect(await lost.over).toEqual({ how: 'lost' })
  const revoked = watching()
  revoked.on.item({ end: { code: 'revoked' } })
  expect(await revoked.over).toEqual({ how: 'ended', code: 'revoked' })
  const stopping = watching()
  stopping.on.item({ end: { code: 'serverStopping', retryAfter: 2 } })
  expect(await stopping.over).toEqual({ how: 'askedToWait', retryAfterMs: 2_000 })
})
