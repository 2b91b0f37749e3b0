import type { WatchItem } from '../contract'
import { readWatchItem } from '../contract/read'
import type { Subject } from './feed'
import type { Hub } from './hub'

/** Why a connection no longer feeds the board, and so what to do next. */
export type WatchOver =
  | { how: 'failed' }
  | { how: 'lost' }
  | { how: 'askedToWait'; retryAfterMs: number }
  | { how: 'ended'; code: string }

/** The server is going away or has too much to do; anything else it says last is final. */
const passing = new Set(['overloaded', 'serverStopping'])

const firstItemMs = 10_000

/**
 * Feeds the board from one connection until that is over: `failed` where nothing ever came, `lost` where something did.
 * After a gap, which an ordered stream should never have, another connection resumes from the board's position.
 */
export function watchUntilItEnds(hub: Hub, { board, freshness, clock }: Subject): Promise<WatchOver> {
  return new Promise((resolve) => {
    let items = 0
    let isOver = false
    const finish = (how: WatchOver) => {
      isOver = true
      resolve(how)
    }
    const over = () => finish({ how: items > 0 ? 'lost' : 'failed' })
    // The server answers a watch at once, if only with "nothing new".
    const silence = setTimeout(over, firstItemMs)
    hub.watch(board.position.peek(), {
      item(value) {
        clearTimeout(silence)
        // What comes after that may be of another history than the one the next connection goes on with.
        if (isOver) return
        const item = parse(value)
        if (item === null) return over()
        if ('end' in item) return finish(reading(item.end.code, item.end.retryAfter))
        const receipt = items === 0 ? board.receiveAnswer(item) : board.receive(item)
        if (receipt === 'gap') return over()
        items++
        freshness.received(item, clock.now())
      },
      done() {
        clearTimeout(silence)
        over()
      },
    })
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
