import { describe, expect, it } from 'vitest'
import type { LinkOnCard } from '../../../contract'
import { curveOf, withSamples } from './samples'

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

describe('the curve', () => {
  const sample = (n: number, rttMs: number) => ({ at: Date.parse(minute(n)), rttMs, jitterMs: 0, lossPercent: 0 })

  it('breaks where nothing was measured', () => {
    const curve = curveOf([sample(1, 50), sample(2, 50), sample(6, 50)], 58, 10)
    expect(curve.lines.map((line) => line.length)).toEqual([2, 1])
  })

  it('ends at the right and keeps a quiet line flat', () => {
    const curve = curveOf([sample(1, 20), sample(2, 30)], 58, 10)
    expect(curve.last).toEqual({ x: 58, y: 8.5, lossy: false })
    expect(curve.lines[0]![0]).toEqual({ x: 56, y: 9, lossy: false })
  })
})
