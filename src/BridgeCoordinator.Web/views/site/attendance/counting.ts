import type { OwnGroup } from '../mine'

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

export interface Sum {
  present: number
  /** Null where the plan names no numbers. */
  expected: number | null
  uncounted: number
}

export function sumOf(groups: readonly Pick<OwnGroup, 'present' | 'expected' | 'minimum'>[]): Sum {
  const planned = groups.map((group) => group.expected ?? group.minimum).filter((n) => n !== undefined)
  return {
    present: groups.reduce((sum, group) => sum + (group.present ?? 0), 0),
    expected: planned.length > 0 ? planned.reduce((a, b) => a + b, 0) : null,
    uncounted: groups.filter((group) => group.present === undefined).length,
  }
}
