/**
 * Runs `action` in one tab at a time, until stopped. A tab that comes to the front takes over: a phone may have frozen the
 * one that held the lock. Whoever lost it is aborted, and waits for its next turn.
 */
export async function holdInFront(name: string, stop: AbortSignal, action: (stop: AbortSignal) => Promise<void>): Promise<void> {
  // Without locks (plain http in a local network) a second tab may send too; the same ids make that harmless.
  if (!globalThis.navigator?.locks) return action(stop)
  for (let steal = isShown(); !stop.aborted; ) {
    const turn = until(stop)
    const front = until(stop)
    const toFront = () => isShown() && front.abort()
    document.addEventListener('visibilitychange', toFront)
    const how: LockOptions = steal ? { steal } : { signal: front.signal }
    await navigator.locks.request(name, how, () => action(turn.signal)).catch(() => undefined)
    document.removeEventListener('visibilitychange', toFront)
    turn.abort()
    steal = front.signal.aborted
  }
}

function isShown(): boolean {
  return globalThis.document?.visibilityState === 'visible'
}

function until(stop: AbortSignal): AbortController {
  const controller = new AbortController()
  if (stop.aborted) controller.abort()
  stop.addEventListener('abort', () => controller.abort(), { once: true, signal: controller.signal })
  return controller
}
