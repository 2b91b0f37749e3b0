import { useEffect } from 'preact/hooks'
import type { RefObject } from 'preact'

const focusable = 'button, a[href], input, select, textarea, [tabindex="0"]'

/**
 * Keeps the keyboard's place when what it was on goes away, because somebody else called that request or the item ended.
 * The focus moves to the nearest surviving surroundings of what is gone, never silently to the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = root.current
    if (!element) return
    /** What had the focus, and everything around it, innermost first, with each one's place among its siblings. */
    let place: { node: HTMLElement; index: number }[] = []
    const remember = (event: FocusEvent) => (place = pathOf(event.target as HTMLElement, element))
    const restore = () => {
      if (document.activeElement !== document.body || place.length === 0 || place[0]!.node.isConnected) return
      refuge(place)?.focus()
    }
    const observer = new MutationObserver(restore)
    element.addEventListener('focusin', remember)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [root])
}

function pathOf(from: HTMLElement, root: HTMLElement) {
  const path = []
  for (let node: HTMLElement | null = from; node && root.contains(node); node = node.parentElement)
    path.push({ node, index: node.parentElement ? [...node.parentElement.children].indexOf(node) : 0 })
  return path
}

/** Of the innermost surroundings left: what now stands where the lost part stood, else the last thing there. */
function refuge(path: { node: HTMLElement; index: number }[]): HTMLElement | undefined {
  for (let i = 1; i < path.length; i++) {
    const around = path[i]!.node
    if (!around.isConnected) continue
    const successor = around.children[path[i - 1]!.index]
    const inside = successor && (successor.matches(focusable) ? successor : successor.querySelector(focusable))
    const found = inside ?? [...around.querySelectorAll(focusable)].at(-1)
    if (found) return found as HTMLElement
  }
  return undefined
}
