import { useEffect } from 'preact/hooks'
import type { RefObject } from 'preact'
import { toast, toasts } from '../../../design/toasts'
import { queueOf, rowsOf, stepFrom } from '../floor/queue'
import type { Desk } from '../desk'
import { keyWords } from './keyWords'
import { listens, shortcutFor, type Shortcut } from './shortcuts'
import { singleKeys } from './singleKeys'

/** Lets the whole page hear the shortcuts, wherever the focus is. */
export function useShortcuts(root: RefObject<HTMLElement | null>, desk: Desk) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !root.current) return
      if (event.key === 'Escape' && !isTyping(event.target)) leave(desk)
      const shortcut = shortcutFor(event)
      if (!shortcut) return
      const moment = {
        typing: isTyping(event.target),
        asked: desk.sheet.value !== null || document.querySelector('dialog[open]') !== null,
        current: desk.session.freshness.value.state === 'current',
        on: singleKeys.value,
      }
      if (!listens(moment)) {
        if (moment.on && !moment.typing && !moment.asked) say(keyWords().stale)
        return
      }
      event.preventDefault()
      perform(shortcut, root.current, desk)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [root, desk])
}

/** A key that does nothing says so, once, however often it is pressed. */
function say(text: string) {
  if (!toasts.peek().some((shown) => shown.text === text)) toast({ tone: 'warn', text })
}

/** Out of the innermost thing that is open. */
function leave({ sheet, selected }: Desk) {
  if (sheet.value) sheet.value = null
  else selected.value = null
}

function perform(shortcut: Shortcut, root: HTMLElement, desk: Desk) {
  if (shortcut.move === 'nextRow') return step(root, desk, 1)
  if (shortcut.move === 'previousRow') return step(root, desk, -1)
  const bearer = bearerOf(shortcut.keys, root)
  if (shortcut.move === 'search') return bearer?.focus()
  if (bearer) bearer.click()
  // Out of use it keeps its key, and its words say why.
  if (!bearer || bearer.ariaDisabled === 'true') say(bearer?.getAttribute('aria-label') ?? bearer?.textContent ?? keyWords().nothing(shortcut.keys))
}

function bearerOf(keys: string, root: HTMLElement): HTMLElement | undefined {
  const bearers = [...root.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')]
  return bearers.find((element) => element.getAttribute('aria-keyshortcuts') === keys && element.checkVisibility())
}

function step(root: HTMLElement, { session, selected }: Desk, by: 1 | -1) {
  const [floor, desk] = [session.board.card('floor').value, session.board.card('desk/floor').value]
  if (!floor || !desk) return
  // What the filter hides is not walked through.
  const shown = rowsOf(queueOf(floor, desk)).filter(({ requestId }) => rowFor(root, requestId))
  const next = stepFrom(shown, selected.value, by)
  selected.value = next
  if (next) rowFor(root, next)?.focus()
}

/** The button that opens a request's row. */
function rowFor(root: HTMLElement, requestId: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-request="${CSS.escape(requestId)}"]`)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
