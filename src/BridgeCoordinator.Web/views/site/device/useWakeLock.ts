import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export type WakeState = 'held' | 'unavailable' | 'pending'

/** Keeps the screen on while the page is in front. The browser takes the lock away in the background; it is taken again on return. */
export function useWakeLock(): ReadonlySignal<WakeState> {
  const state = useSignal<WakeState>('pending')
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let over = false
    async function take() {
      if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return
      if (!navigator.wakeLock) return void (state.value = 'unavailable')
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (over) return void taken.release()
        lock = taken
        state.value = 'held'
        // Low battery, for instance: it is tried again when the page is next shown or touched.
        taken.addEventListener('release', () => over || (state.value = 'pending'))
      } catch {
        state.value = 'unavailable'
      }
    }
    void take()
    const again = () => void take()
    document.addEventListener('visibilitychange', again)
    document.addEventListener('pointerdown', again)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', again)
      document.removeEventListener('pointerdown', again)
      void lock?.release()
    }
  }, [])
  return state
}
