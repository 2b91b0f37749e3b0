import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { asLongAsAway, fullJitter } from './backoff'
import { summarise } from './pulse'
import { ServerClock } from './serverClock'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

it('believes the sample with the smallest round trip', () => {
  const clock = new ServerClock()
  clock.measured(1_000, 1_400, 6_200)
  expect(clock.offset.value).toBe(5_000)
  clock.measured(2_000, 2_020, 7_050)
  expect(clock.offset.value).toBe(5_040)
  clock.measured(3_000, 3_900, 9_999)
  expect(clock.offset.value).toBe(5_040)
  expect(clock.now()).toBe(Date.now() + 5_040)
})

it('forgets samples from before somebody set the device clock', () => {
  const clock = new ServerClock()
  clock.measured(1_000, 1_010, 1_005)
  vi.setSystemTime(Date.now() + 3_600_000)
  clock.measured(10_000, 10_400, 5_200)
  expect(clock.offset.value).toBe(-5_000)
})

it('ignores what cannot be', () => {
  const clock = new ServerClock()
  clock.measured(1_000, 900, 5_000)
  clock.measured(1_000, 1_100, NaN)
  expect(clock.offset.value).toBeNull()
})

it('waits anywhere between nothing and a ceiling that doubles', () => {
  expect(fullJitter(0, 10_000, 400, () => 1)).toBe(400)
  expect(fullJitter(3, 10_000, 400, () => 1)).toBe(3_200)
  expect(fullJitter(50, 10_000, 400, () => 1)).toBe(10_000)
  expect(fullJitter(50, 10_000, 400, () => 0)).toBe(0)
})

it('never waits longer than it has been away, a little at least', () => {
  expect(asLongAsAway(100, 10_000, 400, () => 1)).toBe(400)
  expect(asLongAsAway(2_500, 10_000, 400, () => 1)).toBe(2_500)
  expect(asLongAsAway(60_000, 10_000, 400, () => 1)).toBe(10_000)
  expect(asLongAsAway(60_000, 10_000, 400, () => 0)).toBe(0)
})

it('sums up round trips, counting the late ones as lost', () => {
  expect(summarise([20, 30, null, 50])).toEqual({ rttMs: 30, jitterMs: 15, lossPercent: 25, samples: 4 })
  expect(summarise([null, null])).toEqual({ rttMs: 2_000, lossPercent: 100, samples: 2 })
  expect(summarise([])).toBeNull()
})

it('loss is counted over more echoes than a window has, so that a single one makes a line weak and not bad', () => {
  const [calm, oneLost] = [Array(50).fill(20), [...Array(9).fill(20), null]]
  expect(summarise(oneLost, [...calm, ...oneLost])).toMatchObject({ rttMs: 20, lossPercent: 1.7, samples: 10 })
})
