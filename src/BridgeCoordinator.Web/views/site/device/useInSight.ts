import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Whether any of an element stands in the window. */
export function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const inSight = useSignal(true)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => (inSight.value = entries.at(-1)!.isIntersecting))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [])
  return inSight.value
}
