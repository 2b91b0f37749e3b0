import { effect } from '@preact/signals'
import type { Board } from '../board/board'
import type { FreshnessKeeper } from '../board/freshness'
import { isUpdate } from '../contract/read'

const everyMs = 2_000

/**
 * Keeps on this device what a console last saw, so that a reload during an outage has something to work on: the screen says
 * as of when. The next answer of the server follows on from there. Gone with the access, and once the meeting is over.
 */
export function keepBoard(key: string, board: Board, freshness: FreshnessKeeper, stop: AbortSignal) {
  restore(key, board, freshness)
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    const kept = board.snapshot(new Date(freshness.confirmedAt ?? 0).toISOString())
    const over = board.card('meeting').peek()?.status === 'closed' || freshness.value.peek().state === 'ended'
    store(key, over ? null : kept)
  }
  const stopFollowing = effect(() => {
    const ended = freshness.value.value.state === 'ended'
    if (board.position.value === null) return
    if (ended) write()
    else timer ??= setTimeout(write, everyMs)
  })
  window.addEventListener('pagehide', write)
  stop.addEventListener('abort', () => {
    write()
    stopFollowing()
    window.removeEventListener('pagehide', write)
  })
}

function restore(key: string, board: Board, freshness: FreshnessKeeper) {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!isUpdate(kept)) return
    board.receiveAnswer(kept)
    freshness.restored(Date.parse(kept.time))
  } catch {
    // Nothing to go on then, as on a first visit.
  }
}

function store(key: string, kept: unknown) {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept))
    else localStorage.removeItem(key)
  } catch {
    // A device that stores nothing starts empty after a reload.
  }
}
