import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { ServerClock } from './serverClock'

/**
 * Server time, stepping at each full second of the server, for everything on a page that counts: all clocks and timers turn
 * together. Runs only while somebody looks.
 */
export function tickOf(clock: ServerClock): ReadonlySignal<number> {
  let timer: ReturnType<typeof setTimeout>
  let stopFollowing = () => {}
  const now = signal(clock.now(), {
    watched() {
      // A new measurement moves the hands at once.
      stopFollowing = effect(() => {
        void clock.offset.value
        clearTimeout(timer)
        step()
      })
    },
    unwatched() {
      clearTimeout(timer)
      stopFollowing()
    },
  })
  const step = () => {
    const serverNow = clock.now()
    now.value = serverNow
    // A little past the second, or rounding could show the same second twice and then skip one.
    timer = setTimeout(step, 1_005 - (serverNow % 1_000))
  }
  return now
}
