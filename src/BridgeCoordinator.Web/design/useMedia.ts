import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Whether a media query holds, for what stands elsewhere in the page and not only looks different. */
export function useMedia(query: string): ReadonlySignal<boolean> {
  const holds = useSignal(window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const follow = () => (holds.value = media.matches)
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return holds
}
