import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Steps of type size in sheets.css, from the normal one down. */
const steps = ['0', '1', '2', '3', '4']

/**
 * Sets the largest type with which a page's content stays on the page: names and titles of 200 letters are allowed, and a
 * checklist that loses its end in print is worse than a small one.
 */
export function useFit(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null)
  const fit = () => {
    const element = page.current
    if (!element) return
    for (const step of steps) {
      element.dataset.fit = step
      if (element.scrollHeight <= element.clientHeight) return
    }
  }
  useLayoutEffect(() => {
    fit()
    // Another typeface has other widths.
    void document.fonts.ready.then(fit)
  })
  return page
}
