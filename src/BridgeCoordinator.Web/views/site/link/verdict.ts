import type { Pulse } from '../../../contract'

/** What the measurements of this device's connection amount to. Unknown is "could not measure", not "bad". */
export type Quality = 'unknown' | 'good' | 'weak' | 'bad'

export type Figure = 'rttMs' | 'jitterMs' | 'lossPercent'

/** The server's own starting values, which its configuration may change: where a line turns weak, and where bad. */
const bounds: Record<Figure, readonly [weak: number, bad: number]> = {
  lossPercent: [1, 2.5],
  jitterMs: [30, 80],
  rttMs: [150, 400],
}

const rank: Record<Quality, number> = { unknown: 0, good: 1, weak: 2, bad: 3 }

export function qualityOf(figure: Figure, value: number | undefined): Quality {
  if (value === undefined) return 'unknown'
  const [weak, bad] = bounds[figure]
  return value > bad ? 'bad' : value > weak ? 'weak' : 'good'
}

/**
 * One window, judged by its worst figure; the figure says what people at the site will notice. The verdict that counts is
 * the server's: this one stands in while the server is away.
 */
export function judge(pulse: Pulse | null): { quality: Quality; because: Figure | null } {
  if (!pulse) return { quality: 'unknown', because: null }
  const figures = Object.keys(bounds) as Figure[]
  const worst = figures.reduce((a, b) => (rank[qualityOf(b, pulse[b])] > rank[qualityOf(a, pulse[a])] ? b : a))
  const quality = qualityOf(worst, pulse[worst])
  return { quality, because: quality === 'weak' || quality === 'bad' ? worst : null }
}
