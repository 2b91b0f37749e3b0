import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { saysAnything, stepped, type Draft } from './counting'

/** A pause this long after the last tap means that the number is meant. */
const pauseMs = 1_200

/** Gathers taps into one number. It is handed over after a pause, on leaving the field, and when the page goes out of sight. */
export function useDraft(known: number | undefined, hand: (present: number, previous: number) => void) {
  const draft = useSignal<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const done = () => {
    clearTimeout(timer.current)
    const entered = draft.peek()
    draft.value = null
    if (entered && saysAnything(entered, latest.current.known)) latest.current.hand(entered.value, entered.base)
  }
  const latest = useRef({ known, hand, done })
  latest.current = { known, hand, done }
  useEffect(() => {
    const leave = () => latest.current.done()
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [])
  const value = useComputed(() => draft.value?.value)
  return {
    get value() {
      return value.value
    },
    set(next: number) {
      draft.value = stepped(draft.peek(), latest.current.known, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current.done(), pauseMs)
    },
    done,
  }
}
