import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from '../contract'
import { deliver, type Way } from './deliver'
import type { Hub } from './hub'
import { Outbox } from './outbox'

const command: Command = { type: 'openSession' }
const counted = (present: number): Command => ({ type: 'countPresent', siteId: 's', groupId: 'g', present })

/** A hub that gives the answers in turn; an Error stands for no answer. */
function hubOf(...answers: unknown[]) {
  const sent: { id: string; command: Command }[] = []
  const submit = async (id: string, given: Command) => {
    sent.push({ id, command: given })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer
  }
  return { sent, way: { sessionId: 'x', grantId: 'g', hub: () => ({ submit }) as unknown as Hub } satisfies Way }
}

let storage: Record<string, string> = {}

beforeEach(() => {
  storage = {}
  vi.stubGlobal('localStorage', new Proxy({}, {
    ownKeys: () => Object.keys(storage),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (_, name) => ({
      getItem: (key: string) => storage[key] ?? null,
      setItem: (key: string, value: string) => void (storage[key] = value),
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

it('sends the same id again until the outcome is known', async () => {
  const { sent, way } = hubOf(new Error('lost'), { code: 'outcomeUnknown', title: '' }, { epoch: 1, seq: 7 })
  const answer = deliver(way, 'id-1', command, new AbortController().signal)
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ accepted: true, epoch: 1, seq: 7 })
  expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-1'])
})

it('takes a refusal as the answer it is', async () => {
  const { way } = hubOf({ code: 'floorChanged', title: 'Đã đổi' })
  expect(await deliver(way, 'id-1', command, new AbortController().signal)).toMatchObject({ accepted: false, code: 'floorChanged' })
})

it.each(['logUnavailable', 'overloaded', 'tooManyCommands'])('after an attempt without an answer does not take %s for a failure', async (code) => {
  for (const lost of [new Error('lost'), { code: 'outcomeUnknown', title: '' }]) {
    const { sent, way } = hubOf(lost, { code, title: '' }, { code, title: '' }, { epoch: 1, seq: 7 })
    const answer = deliver(way, 'id-1', command, new AbortController().signal)
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ accepted: true, epoch: 1, seq: 7 })
    expect(sent.map(({ id }) => id)).toEqual(Array(4).fill('id-1'))
  }
})

it('after an attempt without an answer takes a refusal of the id itself, and a first refusal at its word', async () => {
  const doubted = hubOf(new Error('lost'), { code: 'floorChanged', title: '' })
  const answer = deliver(doubted.way, 'id-1', command, new AbortController().signal)
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ accepted: false, code: 'floorChanged' })
  const { sent, way } = hubOf({ code: 'logUnavailable', title: '' })
  expect(await deliver(way, 'id-1', command, new AbortController().signal)).toMatchObject({ accepted: false, code: 'logUnavailable' })
  expect(sent).toHaveLength(1)
})

it('goes over HTTP where there is no hub', async () => {
  const fetch = vi.fn(async () => new Response(JSON.stringify({ epoch: 1, seq: 3 })))
  vi.stubGlobal('fetch', fetch)
  const answer = await deliver({ sessionId: 'x', grantId: 'g', hub: () => null }, 'id-1', command, new AbortController().signal)
  expect(answer).toEqual({ accepted: true, epoch: 1, seq: 3 })
  const [path, init] = fetch.mock.calls[0] as unknown as [string, RequestInit]
  expect(path).toBe('/api/sessions/x/commands')
  expect(JSON.parse(String(init.body))).toEqual({ id: 'id-1', command })
  expect(new Headers(init.headers).get('X-Grant')).toBe('g')
})

it('does not know what became of a command where a proxy answers in our place', async () => {
  const stop = new AbortController()
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
  const answer = deliver({ sessionId: 'x', grantId: 'g', hub: () => null }, 'id-1', command, stop.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  stop.abort()
  await vi.runAllTimersAsync()
  expect(await answer).toBeNull()
})

it('keeps commands over a reload and sends each once, in order of entry', async () => {
  const away = new Outbox(hubOf(new Error('away')).way)
  for (const present of [3, 1, 2]) away.put(counted(present))
  const { sent, way } = hubOf({ epoch: 1, seq: 1 })
  const outbox = new Outbox(way)
  expect(outbox.kept.value.map(({ command: kept }) => kept)).toEqual([3, 1, 2].map(counted))
  const stop = new AbortController()
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent.map(({ command: given }) => given)).toEqual([3, 1, 2].map(counted))
  expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
  expect(outbox.kept.value).toEqual([])
  expect(storage).toEqual({})
  stop.abort()
  await running
})

it('waits with everything while the server cannot store, and shows a refusal without holding up the rest', async () => {
  const { sent, way } = hubOf({ code: 'logUnavailable', title: '' }, { code: 'countChanged', title: 'Đã đổi' }, { epoch: 1, seq: 2 })
  const outbox = new Outbox(way)
  outbox.put(counted(1))
  outbox.put(counted(2))
  const stop = new AbortController()
  const running = outbox.run(stop.signal)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent.map(({ command: given }) => given)).toEqual([counted(1), counted(1), counted(2)])
  expect(outbox.kept.value).toMatchObject([{ state: 'refused', refusal: { code: 'countChanged' } }])
  outbox.dismiss(outbox.kept.value[0]!.key)
  expect(outbox.kept.value).toEqual([])
  stop.abort()
  await running
})
