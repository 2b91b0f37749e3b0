import { describe, expect, it } from 'vitest'
import type { LinkOnCard } from '../../../contract'
import { curveOf, samplesIn, withPast, withSamples } from './samples'

const card = (...sites: Partial<LinkOnCard>[]) => ({
  sites: sites.map((site) => ({ siteId: 'a', verdict: 'good' as const, jitterMs: 5, lossPercent: 0, ...site })),
  hallIncidents: [],
})
const minute = (n: number) => `2024-03-06T00:${String(n).padStart(2, '0')}:00Z`

describe('samples', () => {
  it('are kept each once, though the card repeats the last', () => {
    const first = withSamples(new Map(), card({ sampledAt: minute(1), rttMs: 40 }))
    expect(withSamples(first, card({ sampledAt: minute(1), rttMs: 40, verdict: 'bad' }))).toBe(first)
    const second = withSamples(first, card({ sampledAt: minute(2), rttMs: 60 }))
    expect(second.get('a')?.map(({ rttMs }) => rttMs)).toEqual([40, 60])
  })

  it('are none where nothing was measured', () => {
    expect(withSamples(new Map(), card({})).size).toBe(0)
  })

  it('do not outgrow half an hour', () => {
    let seen = withSamples(new Map(), card())
    for (let n = 0; n < 45; n++) seen = withSamples(seen, card({ sampledAt: minute(n), rttMs: n }))
    expect(seen.get('a')?.map(({ rttMs }) => rttMs).slice(0, 1)).toEqual([15])
    expect(seen.get('a')).toHaveLength(30)
  })
})

describe('the past', () => {
  const commit = (n: number, ...events: object[]) => JSON.stringify({ epoch: 1, seq: n, at: minute(n), events })
  const sampled = (siteId: string, rttMs: number) => ({ type: 'linksSampled', samples: [{ siteId, rttMs, jitterMs: 5, lossPercent: 0 }] })
  const log = [commit(1, sampled('a', 10)), commit(5, sampled('a', 50), sampled('b', 55)), commit(6, { type: 'itemStarted', itemId: 'linksSampled' }), commit(7, sampled('a', 70)), ''].join('\n')

  it('is what the log holds of measurements, from an instant on', () => {
    const past = samplesIn(log, Date.parse(minute(5)))
    expect(past.get('a')?.map(({ rttMs }) => rttMs)).toEqual([50, 70])
    expect(past.get('b')?.map(({ at }) => at)).toEqual([Date.parse(minute(5))])
  })

  it('stands in front of what was seen since, each once', () => {
    const seen = withSamples(new Map(), card({ sampledAt: minute(7), rttMs: 70 }, { siteId: 'c', sampledAt: minute(7), rttMs: 7 }))
    const both = withPast(seen, samplesIn(log, 0))
    expect(both.get('a')?.map(({ rttMs }) => rttMs)).toEqual([10, 50, 70])
    expect(both.get('c')).toHaveLength(1)
  })
})

describe('the curve', () => {
  const sample = (n: number, rttMs: number) => ({ at: Date.parse(minute(n)), rttMs, lossPercent: 0 })

  it('breaks where nothing was measured', () => {
    const curve = curveOf([sample(1, 50), sample(2, 50), sample(6, 50)], 58, 10)
    expect(curve.lines.map((line) => line.length)).toEqual([2, 1])
  })

  it('marks loss where it was measured, and only there', () => {
    const dots = [0, 5, undefined].map((lossPercent, n) => ({ ...sample(n, 50), lossPercent }))
    expect(curveOf(dots, 58, 10).lines[0]?.map(({ lossy }) => lossy)).toEqual([false, true, false])
  })

  it('ends at the right and keeps a quiet line flat', () => {
    const curve = curveOf([sample(1, 20), sample(2, 30)], 58, 10)
    expect(curve.last).toEqual({ x: 58, y: 8.5, lossy: false })
    expect(curve.lines[0]![0]).toEqual({ x: 56, y: 9, lossy: false })
  })
})
