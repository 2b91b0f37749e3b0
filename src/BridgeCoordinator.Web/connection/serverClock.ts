import { signal, type ReadonlySignal } from '@preact/signals'

interface Sample {
  offset: number
  delay: number
  /** Device clock against the monotonic clock: where it moves, somebody set the device's clock and the sample is void. */
  drift: number
}

const kept = 8
const jumpMs = 500

/**
 * Server time, measured: the device's clock is never trusted, only used to count on from the last measurement. Of the
 * recent samples the one with the smallest round trip is believed, since its error is at most half of that.
 */
export class ServerClock {
  #samples: Sample[] = []
  readonly #offset = signal<number | null>(null)

  /** Server minus device, in milliseconds; null before the first measurement. */
  get offset(): ReadonlySignal<number | null> {
    return this.#offset
  }

  now(): number {
    return Date.now() + (this.#offset.peek() ?? 0)
  }

  /** One round trip: device instants of asking and of the answer, and the server's instant in between. */
  measured(askedAt: number, answeredAt: number, serverTime: number) {
    if (!Number.isFinite(serverTime) || answeredAt < askedAt) return
    const drift = deviceDrift()
    const sample = { offset: serverTime - (askedAt + answeredAt) / 2, delay: answeredAt - askedAt, drift }
    this.#samples = [...this.#samples.filter((old) => Math.abs(old.drift - drift) < jumpMs), sample].slice(-kept)
    const best = this.#samples.reduce((a, b) => (b.delay < a.delay ? b : a))
    this.#offset.value = best.offset
  }
}

function deviceDrift() {
  return Date.now() - performance.now()
}
