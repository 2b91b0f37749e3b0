import type { GroupOnCard } from '../contract'
import type { Heads } from './headcount'

/** A group of delegates. `present` is absent until somebody has counted, `expected` where the plan names no number of its own. */
export type CountedGroup = Pick<GroupOnCard, 'groupId' | 'name' | 'minimum'> & { present?: number | undefined; expected?: number | undefined }

export function countedGroup({ groupId, name, minimum, present, expected, countedAt }: GroupOnCard): CountedGroup {
  return { groupId, name, minimum, present: countedAt === undefined ? undefined : present, expected: expected && expected !== minimum ? expected : undefined }
}

/** A number being entered, and the one it started from: the server compares, so two counters do not overwrite each other. */
export interface Draft {
  base: number
  value: number
}

export function stepped(draft: Draft | null, known: number | undefined, value: number): Draft {
  return { base: draft?.base ?? known ?? 0, value }
}

/** Whether a draft says anything new. Zero does, where nobody has counted yet. */
export function saysAnything(draft: Draft, known: number | undefined): boolean {
  return known === undefined || draft.value !== draft.base
}

export interface Sum extends Heads {
  uncounted: number
}

/** At least the minimum is expected where the plan gives a group no number. */
export function sumOf(groups: readonly Pick<CountedGroup, 'present' | 'expected' | 'minimum'>[]): Sum {
  const planned = groups.map(({ expected, minimum }) => expected ?? minimum ?? 0)
  const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  return {
    present: total(groups.map(({ present }) => present ?? 0)),
    presentOfExpected: total(groups.map(({ present }, i) => (planned[i]! > 0 ? (present ?? 0) : 0))),
    expected: total(planned),
    uncounted: groups.filter(({ present }) => present === undefined).length,
  }
}
