import type { AgendaCardItem } from '../../../contract'

/** What "undo" means: the item that ended last; of several at one instant, the last in the running order. */
export function lastFinished(items: readonly AgendaCardItem[]): AgendaCardItem | undefined {
  return items
    .filter((item) => item.state === 'finished' && item.finishedAt != null)
    .reduce<AgendaCardItem | undefined>((last, item) => (last && Date.parse(last.finishedAt!) > Date.parse(item.finishedAt!) ? last : item), undefined)
}

interface Moves {
  up?: { beforeItemId: string } | undefined
  down?: { beforeItemId?: string | undefined } | undefined
}

/** Where moving a pending item one place goes: before the pending one above, or behind the pending one below. */
export function movesOf(items: readonly AgendaCardItem[], itemId: string): Moves {
  const pending = items.filter((item) => item.state === 'pending')
  const at = pending.findIndex((item) => item.id === itemId)
  if (at < 0) return {}
  const [above, below] = [pending[at - 1], pending[at + 1]]
  return {
    up: above && { beforeItemId: above.id },
    down: below && { beforeItemId: items[items.indexOf(below) + 1]?.id },
  }
}
