import { expect, it } from 'vitest'
import { FreshnessKeeper } from './freshness'

const now = Date.parse('2024-03-06T01:00:00Z')
const update = (ageMs = 0, behindSince?: string) => ({ time: new Date(now - ageMs).toISOString(), behindSince })

function following() {
  const keeper = new FreshnessKeeper()
  keeper.connected()
  keeper.received(update(), now)
  return keeper
}

it('claims nothing before the first update', () => {
  const keeper = new FreshnessKeeper()
  keeper.connected()
  expect(keeper.value.value).toEqual({ state: 'connecting' })
})

it('is current on a fresh update, and catching up on one that was long on its way', () => {
  const keeper = following()
  expect(keeper.value.value).toEqual({ state: 'current' })
  keeper.received(update(3_500), now)
  expect(keeper.value.value).toEqual({ state: 'catchingUp' })
})

it('is stale since the last confirmed moment once the connection is lost', () => {
  const keeper = following()
  keeper.confirmed(now + 5_000)
  keeper.lost()
  expect(keeper.value.value).toEqual({ state: 'stale', since: now + 5_000 })
})

it('stays behind what was missed until the server has answered on the new connection', () => {
  const keeper = following()
  keeper.lost()
  keeper.connected()
  keeper.confirmed(now + 9_000)
  expect(keeper.value.value).toEqual({ state: 'catchingUp' })
  keeper.received(update(), now)
  expect(keeper.value.value).toEqual({ state: 'current' })
})

it('stays current when a connection takes over from polling, and is confirmed only by that connection’s own items', () => {
  const keeper = following()
  keeper.connected()
  expect(keeper.value.value).toEqual({ state: 'current' })
  keeper.confirmed(now + 5_000)
  keeper.lost()
  expect(keeper.value.value).toEqual({ state: 'stale', since: now })
})

it('is in doubt after a sleep until anything is answered', () => {
  const keeper = following()
  keeper.doubted()
  expect(keeper.value.value).toEqual({ state: 'catchingUp' })
  keeper.confirmed(now)
  expect(keeper.value.value).toEqual({ state: 'current' })
})

it('passes on that the server itself is behind', () => {
  const keeper = following()
  keeper.received(update(0, '2024-03-06T00:59:50Z'), now)
  expect(keeper.value.value).toEqual({ state: 'behind', since: now - 10_000 })
  keeper.received(update(), now)
  expect(keeper.value.value).toEqual({ state: 'current' })
})

it('knows an end as final', () => {
  const keeper = following()
  keeper.ended('revoked')
  keeper.connected()
  expect(keeper.value.value).toEqual({ state: 'ended', code: 'revoked' })
})
