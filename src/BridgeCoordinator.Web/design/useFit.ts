import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** From the normal type size down; what a step means stands in the stylesheet of the page, under `[data-fit]`. */
const steps = ['0', '1', '2', '3', '4']

/**
 * Sets the largest type with which an element's content stays within it. Names and titles of 200 letters are allowed, and
 * neither paper nor a wall has a scroll bar: what is cut off there is worse than what is small.
 */
export function useFit<E extends HTMLElement>(): RefObject<E | null> {
  const frame = useRef<E>(null)
  const fit = () => {
    const element = frame.current
    if (!element) return
    for (const step of steps) {
      element.dataset.fit = step
      if (element.scrollHeight <= element.clientHeight) return
    }
  }
  const fitted = useRef('')
  useLayoutEffect(() => {
    // Figures are all as wide as each other: what a clock's hand changes needs no measuring.
    const text = frame.current?.textContent.replace(/\d/g, '0') ?? ''
    if (text === fitted.current) return
    fitted.current = text
    fit()
  })
  useEffect(() => {
    // Another typeface has other widths, and so has another window.
    document.fonts.addEventListener('loadingdone', fit)
    window.addEventListener('resize', fit)
    return () => {
      document.fonts.removeEventListener('loadingdone', fit)
      window.removeEventListener('resize', fit)
    }
  }, [])
  return frame
}
