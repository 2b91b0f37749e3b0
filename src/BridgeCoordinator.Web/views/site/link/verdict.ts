import type { Pulse } from '../../../contract'

/** What the measurements of this device's connection amount to. Unknown is "could not measure", not "bad". */
export type Quality = 'unknown' | 'good' | 'weak' | 'bad'

export type Figure = 'rttMs' | 'jitterMs' | 'lossPercent'

/** The server's own starting values: where a line turns weak, and where bad; each bound belongs to the better side. */
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

/** One window, judged by its worst figure; the figure says what people at the site will notice. */
export function judge(pulse: Pulse | null): { quality: Quality; because: Figure | null } {
  if (!pulse) return { quality: 'unknown', because: null }
  const figures = Object.keys(bounds) as Figure[]
  const worst = figures.reduce((a, b) => (rank[qualityOf(b, pulse[b])] > rank[qualityOf(a, pulse[a])] ? b : a))
  const quality = qualityOf(worst, pulse[worst])
  return { quality, because: quality === 'weak' || quality === 'bad' ? worst : null }
}

/** A verdict that does not flicker, and how long windows have spoken against it. */
export interface Verdict {
  quality: Quality
  because: Figure | null
  worse: number
  better: number
}

export const noVerdict: Verdict = { quality: 'unknown', because: null, worse: 0, better: 0 }

const windowsToWorsen = 2
const windowsToBetter = 3

/** Worse after two windows that say so, better after three, as the server does it; nothing measured forgets at once. */
export function nextVerdict(known: Verdict, pulse: Pulse | null): Verdict {
  const { quality, because } = judge(pulse)
  if (quality === 'unknown') return noVerdict
  if (known.quality === 'unknown') return { quality, because, worse: 0, better: 0 }
  const change = rank[quality] - rank[known.quality]
  if (change === 0) return { quality, because, worse: 0, better: 0 }
  const next = change > 0 ? { worse: known.worse + 1, better: 0 } : { worse: 0, better: known.better + 1 }
  const turns = next.worse >= windowsToWorsen || next.better >= windowsToBetter
  return turns ? { quality, because, worse: 0, better: 0 } : { ...known, ...next }
}
