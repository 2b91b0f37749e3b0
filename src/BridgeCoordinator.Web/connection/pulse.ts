import { signal, type ReadonlySignal } from '@preact/signals'
import type { Pulse } from '../contract'
import { pause } from './backoff'
import type { Feed } from './feed'
import type { Hub } from './hub'

const windowMs = 10_000
const everyMs = 1_000
/** An answer later than this counts as lost: over TCP nothing is lost, it only comes too late to be of use. */
const lostMs = 2_000

/**
 * Measures a site console's connection and reports each 10 s window to the server. The last window stays readable here,
 * so that the console can word it even while the report does not get through.
 */
export class PulseMeter {
  readonly #last = signal<Pulse | null>(null)

  constructor(private readonly feed: Feed, private readonly siteId: string) {}

  /** Null while nothing could be measured, which is not the same as a bad line. */
  get last(): ReadonlySignal<Pulse | null> {
    return this.#last
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const hub = this.feed.hub.peek()
      if (!hub) {
        this.#last.value = null
        await pause(everyMs, stop)
        continue
      }
      const measured = await measureWindow(hub, stop)
      // A connection that broke says nothing about the line: it could not be measured.
      const whole = this.feed.hub.peek() === hub ? measured : null
      this.#last.value = whole
      if (whole) await hub.pulse(this.siteId, whole).catch(() => undefined)
    }
  }
}

async function measureWindow(hub: Hub, stop: AbortSignal): Promise<Pulse | null> {
  const trips: Promise<number | null>[] = []
  for (let i = 0; i < windowMs / everyMs && !stop.aborted; i++) {
    trips.push(roundTrip(hub))
    await pause(everyMs, stop)
  }
  return stop.aborted ? null : summarise(await Promise.all(trips))
}

function roundTrip(hub: Hub): Promise<number | null> {
  const askedAt = performance.now()
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), lostMs))
  return Promise.race([late, hub.echo().then(() => performance.now() - askedAt, () => null)])
}

/** Median round trip, mean change from one to the next, and the share that came late or not at all (null). */
export function summarise(trips: readonly (number | null)[]): Pulse | null {
  const answered = trips.filter((trip) => trip !== null)
  if (trips.length === 0) return null
  const lossPercent = (100 * (trips.length - answered.length)) / trips.length
  const changes = answered.slice(1).map((trip, i) => Math.abs(trip - answered[i]!))
  return {
    rttMs: Math.round(median(answered) ?? lostMs),
    jitterMs: changes.length ? Math.round(changes.reduce((a, b) => a + b, 0) / changes.length) : 0,
    lossPercent: Math.round(lossPercent),
    samples: trips.length,
  }
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
