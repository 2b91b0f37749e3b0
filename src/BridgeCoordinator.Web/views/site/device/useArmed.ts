import { useEffect, useRef } from 'preact/hooks'

const settleMs = 700

/**
 * For what opens by itself over the page: a thumb that was on its way to something else must not press what has just
 * appeared there. False for a moment after each new occasion.
 */
export function useArmed(occasion: string): () => boolean {
  const since = useRef(0)
  useEffect(() => void (since.current = performance.now()), [occasion])
  return () => since.current > 0 && performance.now() - since.current > settleMs
}
