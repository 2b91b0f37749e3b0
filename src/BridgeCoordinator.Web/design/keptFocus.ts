import { useEffect } from 'preact/hooks'
import type { RefObject } from 'preact'

const focusable = 'button, a[href], input, select, textarea, summary'

/** What had the focus and everything around it, innermost first, each with its place among its siblings. */
type Path = readonly { node: HTMLElement; index: number }[]

/**
 * Keeps the keyboard's place when what it was on goes away, because somebody else called that request or the item ended.
 * The focus moves to the nearest surviving surroundings of what is gone, never silently to the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = root.current
    if (!element) return
    // A form beside the page has a place of its own: behind it, the page's is kept.
    const places = { page: [] as Path, form: [] as Path }
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) places[target.closest('dialog') ? 'form' : 'page'] = pathOf(target, element)
    }
    const restore = () => {
      // A form that has just closed still holds the focus for a moment, where nobody sees it.
      if (document.activeElement !== document.body && document.activeElement?.checkVisibility()) return
      const place = element.querySelector('dialog[open]') ? places.form : places.page
      const was = place[0]?.node
      if (was && !(was.isConnected && was.checkVisibility())) refuge(place)?.focus()
    }
    // Somebody pressed on empty ground: the keyboard has no place any more, and none is forced on it.
    const leave = ({ target }: FocusEvent) =>
      setTimeout(() => {
        if (document.hasFocus() && document.activeElement === document.body && places.page[0]?.node === target && places.page[0]?.node.isConnected)
          places.page = []
      })
    // At once, so that the next key already finds its place; and again once the browser has given up a closed form's focus.
    let later: ReturnType<typeof setTimeout>
    const observer = new MutationObserver(() => {
      restore()
      clearTimeout(later)
      later = setTimeout(restore, 60)
    })
    element.addEventListener('focusin', remember)
    element.addEventListener('focusout', leave)
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ['open'] })
    return () => {
      element.removeEventListener('focusin', remember)
      element.removeEventListener('focusout', leave)
      observer.disconnect()
      clearTimeout(later)
    }
  }, [root])
}

function pathOf(from: HTMLElement, root: HTMLElement): Path {
  const path = []
  for (let node: HTMLElement | null = from; node && root.contains(node); node = node.parentElement)
    path.push({ node, index: node.parentElement ? [...node.parentElement.children].indexOf(node) : 0 })
  return path
}

/** Of the innermost surroundings left: what now stands where the lost part stood, else the last thing there. */
function refuge(path: Path): HTMLElement | undefined {
  for (let i = 1; i < path.length; i++) {
    const around = path[i]!.node
    if (!around.isConnected || !around.checkVisibility()) continue
    const successor = around.children[path[i - 1]!.index]
    const found = (successor && reachable(successor).at(0)) ?? reachable(around).at(-1)
    if (found) return found
  }
  return undefined
}

function reachable(element: Element): HTMLElement[] {
  const all = [...(element.matches(focusable) ? [element] : []), ...element.querySelectorAll(focusable)]
  return all.filter((one): one is HTMLElement => one instanceof HTMLElement && one.checkVisibility())
}
