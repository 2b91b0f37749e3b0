import type { Problem } from '../sites/problems'
import type { Standing } from '../sites/standings'

/** What speaks against beginning: one line a problem, the worst first, every site under its own worst one. */
export interface Blocker {
  problem: Problem
  names: readonly string[]
}

/** Nobody decides differently for a console never seen than for a readiness never declared. */
const alike: Partial<Record<Problem, Problem>> = { neverSeen: 'notReady', unchecked: 'notReady' }

export function blockersOf(standings: readonly Standing[]): readonly Blocker[] {
  const lines = new Map<Problem, string[]>()
  for (const { problems, facts } of standings) {
    const [worst] = problems
    if (worst === undefined) continue
    const problem = alike[worst] ?? worst
    lines.set(problem, [...(lines.get(problem) ?? []), facts.site.name])
  }
  return [...lines].map(([problem, names]) => ({ problem, names }))
}
