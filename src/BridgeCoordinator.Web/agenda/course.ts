import type { AgendaCard, AgendaCardItem, SessionStatus } from '../contract'
import type { Run } from '../design/Timer'

/** An agenda as it really goes. Instants in milliseconds, absent where nothing can be said. */
export interface Course {
  items: readonly CourseItem[]
  current: CourseItem | undefined
  /** The first pending item after the current one. */
  next: CourseItem | undefined
  /** Late is positive; null where the plan has no times to be late against, or the meeting has not begun. */
  offsetSeconds: number | null
  /** The meeting is closed: what is still pending was not held. */
  over: boolean
}

export interface CourseItem {
  item: AgendaCardItem
  number: number
  expectedStart?: number | undefined
  expectedEnd?: number | undefined
  /** How far the running item is past its expected end. */
  overrunSeconds: number
}

/**
 * Adds to the card what only "now" knows: by how much the running item (or, between items, the one that should have
 * started) is over its time. That delay moves everything after it.
 */
export function courseOf(agenda: AgendaCard, status: SessionStatus, now: number): Course {
  const at = agenda.items.findIndex((item) => item.id === agenda.currentItemId)
  const running = agenda.items[at]
  const nextAt = agenda.items.findIndex((item, i) => i > at && item.state === 'pending')
  const due = instant(running ? running.expectedEnd : agenda.items[nextAt]?.expectedStart)
  const live = status === 'open' || status === 'paused'
  const delay = live && due !== undefined ? Math.max(0, now - due) : 0
  const items = agenda.items.map((item, i) => withDelay(item, i, at, delay))
  return {
    items,
    current: items[at],
    next: items[nextAt],
    offsetSeconds: isTimed(agenda) && status !== 'draft' ? agenda.offsetSeconds + delay / 1_000 : null,
    over: status === 'closed',
  }
}

function withDelay(item: AgendaCardItem, i: number, at: number, delay: number): CourseItem {
  const running = i === at
  const later = i > at && item.state === 'pending'
  const moved = (value: string | null | undefined, moves: boolean) => {
    const time = instant(value)
    return time === undefined ? undefined : time + (moves ? delay : 0)
  }
  return {
    item,
    number: i + 1,
    expectedStart: moved(item.expectedStart, later),
    expectedEnd: moved(item.expectedEnd, running || later),
    overrunSeconds: running ? delay / 1_000 : 0,
  }
}

function isTimed(agenda: AgendaCard): boolean {
  return agenda.items.some((item) => item.plannedStart != null)
}

function instant(value: string | null | undefined): number | undefined {
  return value == null ? undefined : Date.parse(value)
}

/** How long the running item has been on, and how long it may take; null where nothing bounds it. */
export function runOf({ item, expectedEnd, overrunSeconds }: CourseItem): { run: Run; limitSeconds: number | null } {
  const bounded = expectedEnd !== undefined && item.startedAt != null
  return {
    run: { seconds: 0, runningSince: item.startedAt },
    limitSeconds: bounded ? (expectedEnd - Date.parse(item.startedAt!)) / 1_000 - overrunSeconds : null,
  }
}
