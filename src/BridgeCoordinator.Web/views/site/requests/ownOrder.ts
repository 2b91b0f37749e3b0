import type { RequestState, SiteRequest } from '../../../contract'

const rank: Partial<Record<RequestState, number>> = { speaking: 0, suspended: 1, standBy: 2, waiting: 3 }

export function isOpen({ state }: Pick<SiteRequest, 'state'>): boolean {
  return rank[state] !== undefined
}

/** Whose turn comes first stands first; what the server has not placed yet comes last, as entered. */
export function inOrder<T extends Pick<SiteRequest, 'state' | 'place'>>(requests: readonly T[]): readonly T[] {
  return [...requests].sort((a, b) => rank[a.state]! - rank[b.state]! || (a.place ?? 1e9) - (b.place ?? 1e9))
}
