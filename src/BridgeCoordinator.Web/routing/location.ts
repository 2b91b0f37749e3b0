import { signal, type ReadonlySignal } from '@preact/signals'

/** Where the page is. Paths name views, so that every view can be opened, kept and shared as a link. */
export interface Location {
  path: string
  grantId: string | null
}

/** A part of an address as text; as it stands where somebody wrote it by hand and wrongly. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function read(): Location {
  return { path: window.location.pathname, grantId: new URLSearchParams(window.location.search).get('grant') }
}

const here = signal(read())
export const location: ReadonlySignal<Location> = here

window.addEventListener('popstate', () => (here.value = read()))

export function goTo(url: string, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  here.value = read()
  window.scrollTo(0, 0)
}

/** For onClick of a link to our own pages: keeps what is loaded, and leaves new tabs and the like to the browser. */
export function followLink(event: MouseEvent & { currentTarget: HTMLAnchorElement }) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  goTo(event.currentTarget.href)
}

export function sessionUrl(sessionId: string, viewPath: string, grantId: string | null): string {
  const path = ['/s', encodeURIComponent(sessionId), viewPath].filter(Boolean).join('/')
  return grantId ? `${path}?grant=${encodeURIComponent(grantId)}` : path
}
