import { around, pause } from './backoff'
import type { Subject } from './feed'
import type { Hub } from './hub'
import type { WatchOver } from './watch'
import { within } from './within'

const answerMs = 5_000

/**
 * Asks the server for its time: a few times at first, to measure the clock well, then now and then, to notice a dead
 * connection long before the transport does. Resolves when the server no longer answers.
 */
export async function keepBeating(hub: Hub, { clock, freshness, beatMs }: Subject, stop: AbortSignal): Promise<WatchOver> {
  let answeredAt = Date.now()
  for (let beat = 0; !stop.aborted; beat++) {
    // Timers stand still while a phone sleeps: what was true before says nothing about now.
    if (Date.now() - answeredAt > 2 * beatMs + answerMs) freshness.doubted()
    try {
      const askedAt = Date.now()
      const time = await within(answerMs, hub.echo())
      answeredAt = Date.now()
      clock.measured(askedAt, answeredAt, Date.parse(time))
      freshness.confirmed(clock.now())
    } catch {
      break
    }
    await pause(beat < 3 ? 250 : around(beatMs), stop)
  }
  return { how: 'lost' }
}
