import type { Command } from '../../../contract'

/** What a key does: presses the button that bears it, or moves about on this screen. */
export type Move = 'press' | 'search' | 'nextRow' | 'previousRow'

export interface Shortcut {
  /** As shown, and as `aria-keyshortcuts` names it. */
  keys: string
  move: Move
  group: 'agenda' | 'turn' | 'queue' | 'trouble' | 'page'
  id: string
  /** Of use only to who may give this command. */
  needs?: Command['type']
}

/**
 * The whole keyboard. A shortcut presses the one button that bears it, so it can do nothing that the screen does not show
 * as possible, and asks again wherever that button does.
 */
export const shortcuts = [
  { id: 'startNext', keys: 'N', move: 'press', group: 'agenda', needs: 'startItem' },
  { id: 'finishItem', keys: 'F', move: 'press', group: 'agenda', needs: 'finishItem' },
  { id: 'extendItem', keys: '+', move: 'press', group: 'agenda', needs: 'extendItem' },
  { id: 'undoItem', keys: 'U', move: 'press', group: 'agenda', needs: 'reopenItem' },
  { id: 'nextRow', keys: 'J', move: 'nextRow', group: 'queue' },
  { id: 'previousRow', keys: 'K', move: 'previousRow', group: 'queue' },
  { id: 'rowDown', keys: 'Shift+J', move: 'press', group: 'queue', needs: 'moveRequest' },
  { id: 'rowUp', keys: 'Shift+K', move: 'press', group: 'queue', needs: 'moveRequest' },
  { id: 'standBy', keys: 'S', move: 'press', group: 'queue', needs: 'standBy' },
  { id: 'giveFloor', keys: 'G', move: 'press', group: 'queue', needs: 'giveFloor' },
  { id: 'hallQuestion', keys: 'H', move: 'press', group: 'queue', needs: 'requestFloor' },
  { id: 'response', keys: 'R', move: 'press', group: 'queue', needs: 'requestFloor' },
  { id: 'floor', keys: 'O', move: 'press', group: 'queue', needs: 'openFloor' },
  { id: 'endTurn', keys: 'D', move: 'press', group: 'turn', needs: 'endTurn' },
  { id: 'suspend', keys: 'P', move: 'press', group: 'turn', needs: 'suspendTurn' },
  { id: 'extendTurn', keys: 'E', move: 'press', group: 'turn', needs: 'extendTurn' },
  { id: 'absent', keys: 'A', move: 'press', group: 'turn', needs: 'markAbsent' },
  { id: 'release', keys: 'L', move: 'press', group: 'turn', needs: 'releaseSpeaker' },
  { id: 'wait', keys: '1', move: 'press', group: 'trouble', needs: 'giveFloor' },
  { id: 'instead', keys: '2', move: 'press', group: 'trouble', needs: 'giveFloor' },
  { id: 'phone', keys: '3', move: 'press', group: 'trouble', needs: 'switchChannel' },
  { id: 'notice', keys: 'M', move: 'press', group: 'page', needs: 'sendNotice' },
  { id: 'search', keys: '/', move: 'search', group: 'page' },
  { id: 'list', keys: '?', move: 'press', group: 'page' },
] as const satisfies readonly Shortcut[]

export type ShortcutId = (typeof shortcuts)[number]['id']

const keysById = new Map<string, string>(shortcuts.map(({ id, keys }) => [id, keys]))

/** For the button that a shortcut presses. */
export function keysOf(id: ShortcutId): string {
  return keysById.get(id)!
}

export interface Stroke {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
  isComposing: boolean
}

/** The shortcut that a key stroke means. Walking may repeat; what acts does so once a stroke. */
export function shortcutFor(stroke: Stroke): Shortcut | undefined {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey || stroke.isComposing) return undefined
  const pressed = nameOf(stroke)
  const found: Shortcut | undefined = shortcuts.find(({ keys }) => keys === pressed)
  return found && stroke.repeat && found.move === 'press' ? undefined : found
}

function nameOf({ key, code, shiftKey }: Stroke): string {
  // On a Vietnamese layout the digit row types letters: the physical key counts.
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(code)
  if (digit && !shiftKey) return digit[1]!
  const name = key.toUpperCase()
  return shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name
}

export interface Moment {
  /** The keys go into a field. */
  typing: boolean
  /** A form or a question lies open. */
  asked: boolean
  /** The screen shows the session as it is. */
  current: boolean
  /** Not switched off on this device. */
  on: boolean
}

/** Whether shortcuts act now. A stale screen has none: nobody should act on what may be over. */
export function listens({ typing, asked, current, on }: Moment): boolean {
  return on && current && !typing && !asked
}
