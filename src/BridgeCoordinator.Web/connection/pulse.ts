import { signal, type ReadonlySignal } from '@preact/signals'
import type { Pulse } from '../contract'
import { pause } from './backoff'
import type { Feed } from './feed'
import type { Hub } from './hub'

const windowMs = 10_000
const everyMs = 1_000
/** An answer later than this counts as lost: over TCP nothing is lost, it only comes too late to be of use. */
const lostMs = 2_000
/** One echo in ten that is late says little: loss is counted over the last minute, in steps of 1.7 %. */
const lossOver = 60

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
    let recent: readonly Trip[] = []
    while (!stop.aborted) {
      const hub = this.feed.hub.peek()
      if (!hub) {
        this.#last.value = null
        recent = []
        await pause(everyMs, stop)
        continue
      }
      const trips = await measureWindow(hub, stop)
      // A connection that broke says nothing about the line: it could not be measured.
      const same = this.feed.hub.peek() === hub && !stop.aborted
      recent = same ? [...recent, ...trips].slice(-lossOver) : []
      const whole = same ? summarise(trips, recent) : null
      this.#last.value = whole
      if (whole) await hub.pulse(this.siteId, whole).catch(() => undefined)
    }
  }
}

/** In milliseconds; null where the answer came late or not at all. */
type Trip = number | null

async function measureWindow(hub: Hub, stop: AbortSignal): Promise<readonly Trip[]> {
  const trips: Promise<Trip>[] = []
  for (let i = 0; i < windowMs / everyMs && !stop.aborted; i++) {
    trips.push(roundTrip(hub))
    await pause(everyMs, stop)
  }
  return Promise.all(trips)
}

function roundTrip(hub: Hub): Promise<Trip> {
  const askedAt = performance.now()
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), lostMs))
  return Promise.race([late, hub.echo().then(() => performance.now() - askedAt, () => null)])
}

/** A window's median round trip and mean change from one to the next, and the share lost of the `recent` ones. */
export function summarise(trips: readonly Trip[], recent: readonly Trip[] = trips): Pulse | null {
  if (trips.length === 0) return null
  const answered = trips.filter((trip) => trip !== null)
  const lost = recent.filter((trip) => trip === null).length
  const changes = answered.slice(1).map((trip, i) => Math.abs(trip - answered[i]!))
  return {
    rttMs: Math.round(median(answered) ?? lostMs),
    ...(changes.length > 0 && { jitterMs: Math.round(changes.reduce((a, b) => a + b, 0) / changes.length) }),
    lossPercent: Math.round((1_000 * lost) / recent.length) / 10,
    samples: trips.length,
  }
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
