import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from '../contract'
import type { Hub } from './hub'
import { Outbox } from './outbox'

const counted = (present: number, previous?: number): Command => ({ type: 'countPresent', siteId: 's', groupId: 'g', present, previous })
const request: Command = { type: 'requestFloor', requestId: 'r', siteId: 's', speaker: 'Nguyễn Thị A', kind: 'question' }
const join = (earlier: Command, later: Command) => (earlier.type === 'countPresent' && later.type === 'countPresent' ? { ...later, previous: earlier.previous } : null)

const away = () => new Error('away')
let answers: unknown[]
let sent: { id: string; command: Command }[]
const way = {
  sessionId: 'x',
  grantId: 'g',
  hub: () =>
    ({
      async submit(id: string, command: Command) {
        sent.push({ id, command })
        const answer = answers.length > 1 ? answers.shift() : answers[0]
        if (answer instanceof Error) throw answer
        return answer
      },
    }) as unknown as Hub,
}

let storage: Record<string, string>
let full: boolean
beforeEach(() => {
  ;[storage, full, sent, answers] = [{}, false, [], [away()]]
  vi.stubGlobal('localStorage', new Proxy({}, {
    ownKeys: () => Object.keys(storage),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (_, name) => ({
      getItem: (key: string) => storage[key] ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new Error('quota')
        storage[key] = value
      },
      removeItem: (key: string) => void delete storage[key],
    })[name as 'getItem'],
  }))
  vi.stubGlobal('navigator', {})
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const commands = (outbox: Outbox) => outbox.kept.value.map(({ command }) => command)

it('joins counts that were not tried yet, at the place of the later one', () => {
  const outbox = new Outbox(way, { join })
  outbox.put(counted(1, 0))
  outbox.put(request)
  outbox.put(counted(3, 1))
  expect(commands(outbox)).toEqual([request, counted(3, 0)])
})

it('never changes a command that went out once: it may be in the log', async () => {
  const [outbox, stop] = [new Outbox(way, { join }), new AbortController()]
  outbox.put(counted(1, 0))
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(5_000)
  outbox.put(counted(2, 1))
  outbox.put(counted(5, 2))
  expect(commands(outbox)).toEqual([counted(1, 0), counted(5, 1)])
  answers = [{ epoch: 1, seq: 1 }]
  await vi.advanceTimersByTimeAsync(30_000)
  const [first, ...rest] = sent
  expect(new Set(sent.filter(({ command }) => command.type === 'countPresent' && command.present === 1).map(({ id }) => id))).toEqual(new Set([first!.id]))
  expect(rest.at(-1)!.command).toEqual(counted(5, 1))
  stop.abort()
  await running
})

it('nor after a reload', async () => {
  const stop = new AbortController()
  const before = new Outbox(way, { join })
  before.put(counted(1, 0))
  const running = before.run(stop.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  stop.abort()
  await vi.runAllTimersAsync()
  await running
  const outbox = new Outbox(way, { join })
  outbox.put(counted(2, 1))
  expect(commands(outbox)).toEqual([counted(1, 0), counted(2, 1)])
})

it('shows what was accepted until the board has caught up, and stores it no longer', async () => {
  let arrived = () => {}
  const [outbox, stop] = [new Outbox(way, { shown: () => new Promise((resolve) => (arrived = resolve)) }), new AbortController()]
  answers = [{ epoch: 1, seq: 4 }]
  outbox.put(counted(1))
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(10)
  expect(outbox.kept.value).toMatchObject([{ state: 'sent' }])
  expect(storage).toEqual({})
  arrived()
  await vi.advanceTimersByTimeAsync(10)
  expect(outbox.kept.value).toEqual([])
  stop.abort()
  await running
})

it('keeps in memory, and sends, what a full device does not store, and says so', async () => {
  const [outbox, stop] = [new Outbox(way), new AbortController()]
  expect(outbox.survivesReload.value).toBe(true)
  full = true
  outbox.put(request)
  expect(outbox.survivesReload.value).toBe(false)
  answers = [{ epoch: 1, seq: 1 }]
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(10)
  expect(sent.map(({ command }) => command)).toEqual([request])
  expect(outbox.kept.value).toEqual([])
  stop.abort()
  await running
})

it('waits where something in between turns commands away, and goes on when it no longer does', async () => {
  const [outbox, stop] = [new Outbox({ ...way, hub: () => null }), new AbortController()]
  const fetch = vi.fn(async () => new Response('<html>sign in to the hotel', { status: 403 }))
  vi.stubGlobal('fetch', fetch)
  outbox.put(request)
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(outbox.kept.value).toMatchObject([{ state: 'unsent' }])
  fetch.mockImplementation(async () => new Response(JSON.stringify({ epoch: 1, seq: 1 })))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(outbox.kept.value).toEqual([])
  stop.abort()
  await running
})
