import type { WatchItem } from '../contract'
import { readWatchItem } from '../contract/read'
import type { Subject } from './feed'
import type { Hub } from './hub'

/** Why a connection no longer feeds the board, and so what to do next. */
export type WatchOver =
  | { how: 'neverOpened' }
  | { how: 'lost' }
  | { how: 'askedToWait'; retryAfterMs: number }
  | { how: 'ended'; code: string }

/** The server is going away or has too much to do; anything else it says last is final. */
const passing = new Set(['overloaded', 'serverStopping'])

/** Feeds the board from one connection; watches again from the board's position wherever an update does not follow on. */
export function watchUntilItEnds(hub: Hub, { board, freshness, clock }: Subject): Promise<WatchOver> {
  return new Promise((resolve) => {
    const begin = () => {
      let first = true
      let over = false
      const watch = hub.watch(board.position.peek(), {
        item(value) {
          if (over) return
          const item = parse(value)
          if (item === null) return stop({ how: 'lost' })
          if ('end' in item) return stop(reading(item.end.code, item.end.retryAfter))
          const receipt = first ? board.receiveAnswer(item) : board.receive(item)
          if (receipt !== 'gap') {
            first = false
            return freshness.received(item, clock.now())
          }
          // Asking again at once is only of use where this watch had followed on before.
          if (first) return stop({ how: 'lost' })
          over = true
          watch.stop()
          freshness.connected()
          begin()
        },
        done: () => over || stop({ how: 'lost' }),
      })
      const stop = (why: WatchOver) => {
        over = true
        resolve(why)
      }
    }
    begin()
  })
}

function parse(value: unknown): WatchItem | null {
  try {
    return readWatchItem(value)
  } catch {
    return null
  }
}

function reading(code: string, retryAfter: number | undefined): WatchOver {
  if (!passing.has(code)) return { how: 'ended', code }
  return { how: 'askedToWait', retryAfterMs: (retryAfter ?? 1) * 1_000 }
}
