import type { Accepted, Position, Problem, Update, WatchItem } from './index'

/** Checks the frame of what arrived, once, where it enters; the cards inside are the server's own serialized types. */
export function readWatchItem(value: unknown): WatchItem {
  if (isRecord(value) && isRecord(value.end) && typeof value.end.code === 'string') return value as unknown as WatchItem
  if (isUpdate(value)) return value
  throw new TypeError('not an update')
}

export function isUpdate(value: unknown): value is Update {
  return (
    isPosition(value) &&
    isRecord(value) &&
    typeof value.from === 'number' &&
    typeof value.time === 'string' &&
    isRecord(value.cards) &&
    Array.isArray(value.gone)
  )
}

export function isAccepted(value: unknown): value is Accepted {
  return isRecord(value) && typeof value.epoch === 'number' && typeof value.seq === 'number'
}

export function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value.code === 'string' && typeof value.title === 'string'
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value.epoch === 'number' && typeof value.view === 'string' && typeof value.seq === 'number'
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
