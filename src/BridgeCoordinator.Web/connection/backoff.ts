/** Full jitter: anywhere between nothing and a ceiling that doubles, so that a hall of screens does not return at once. */
export function fullJitter(attempt: number, capMs: number, baseMs = 400, random = Math.random): number {
  return random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 20))
}

/**
 * Anywhere between nothing and as long as it has been away: whoever was away for a second is back at most a second after
 * the server is, and the longer it takes the less is asked. Not below a little, nor above the cap.
 */
export function asLongAsAway(awayMs: number, capMs: number, leastMs = 400, random = Math.random): number {
  return random() * Math.min(capMs, Math.max(leastMs, awayMs))
}

/** Around the period, never in step with others. */
export function around(ms: number, random = Math.random): number {
  return ms * (0.8 + 0.4 * random())
}

/**
 * Waits, but not longer than until the device says that trying is worth it now: network back, page shown again.
 * Ends at once where the signal is aborted.
 */
export function pause(ms: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', done)
      globalThis.removeEventListener?.('online', done)
      globalThis.document?.removeEventListener('visibilitychange', whenShown)
      resolve()
    }
    const whenShown = () => document.visibilityState === 'visible' && done()
    const timer = setTimeout(done, ms)
    stop.addEventListener('abort', done)
    globalThis.addEventListener?.('online', done)
    globalThis.document?.addEventListener('visibilitychange', whenShown)
  })
}
