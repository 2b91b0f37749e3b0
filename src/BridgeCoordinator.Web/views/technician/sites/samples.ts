import type { Commit, DeskLinksCard } from '../../../contract'

/** One measurement of a site's best console. Instants in milliseconds; a loss that could not be measured is undefined. */
export interface Sample {
  at: number
  rttMs: number
  lossPercent?: number | undefined
}

export type Samples = ReadonlyMap<string, readonly Sample[]>

/** Half an hour at one sample a minute. */
const kept = 30
export const keptMs = kept * 60_000

/** The samples seen so far with those of a card, each once: the card repeats the last one for as long as there is no newer. */
export function withSamples(seen: Samples, card: DeskLinksCard): Samples {
  const fresh = card.sites.flatMap((link) => {
    const { siteId, sampledAt, rttMs, lossPercent } = link
    if (sampledAt === undefined || rttMs === undefined) return []
    const at = Date.parse(sampledAt)
    const before = seen.get(siteId) ?? []
    if (before.some((sample) => sample.at >= at)) return []
    const sample = { at, rttMs, lossPercent }
    return [[siteId, [...before, sample].slice(-kept)] as const]
  })
  return fresh.length === 0 ? seen : new Map([...seen, ...fresh])
}

/** What was measured before this page was opened, in front of what it has seen since. */
export function withPast(seen: Samples, past: Samples): Samples {
  const both = [...past].map(([siteId, before]) => {
    const own = seen.get(siteId) ?? []
    const earliest = own[0]?.at ?? Infinity
    return [siteId, [...before.filter(({ at }) => at < earliest), ...own].slice(-kept)] as const
  })
  return new Map([...seen, ...both])
}

/** The measurements among commits, from an instant on; a line that is none of ours counts for nothing. */
export function samplesIn(log: string, since: number): Samples {
  const found = new Map<string, Sample[]>()
  for (const line of log.split('\n')) {
    // Few lines are of this kind, and none other is worth reading.
    if (!line.includes('"linksSampled"')) continue
    const commit = JSON.parse(line) as Commit
    const at = Date.parse(commit.at)
    if (at < since) continue
    for (const event of commit.events) {
      if (event.type !== 'linksSampled') continue
      for (const { siteId, ...figures } of event.samples) found.set(siteId, [...(found.get(siteId) ?? []), { at, ...figures }])
    }
  }
  return found
}

export interface Dot {
  x: number
  y: number
  lossy: boolean
}

/** A line through samples; a pause in measuring is a gap, never a line drawn over it. */
export interface Curve {
  lines: readonly (readonly Dot[])[]
  last: Dot | undefined
}

const gapMs = 100_000
/** The scale never zooms in below this, or a quiet line would look like a wild one. */
const leastMs = 200

export function curveOf(samples: readonly Sample[], width: number, height: number): Curve {
  const highest = Math.max(leastMs, ...samples.map(({ rttMs }) => rttMs))
  const end = samples.at(-1)?.at ?? 0
  const step = width / (kept - 1)
  const lines: Dot[][] = []
  let before: number | undefined
  for (const { at, rttMs, lossPercent } of samples) {
    if (before === undefined || at - before > gapMs) lines.push([])
    before = at
    const x = width - ((end - at) / 60_000) * step
    lines.at(-1)!.push({ x: round(x), y: round(height - (rttMs / highest) * height), lossy: lossPercent !== undefined && lossPercent >= 1 })
  }
  return { lines, last: lines.at(-1)?.at(-1) }
}

const round = (n: number) => Math.round(n * 10) / 10
