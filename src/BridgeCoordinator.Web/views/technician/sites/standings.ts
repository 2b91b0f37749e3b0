import { feltOnAir, problemsOf, severity, worksNotYet, type Problem, type SiteFacts } from './problems'

export type Group = 'attention' | 'pending' | 'healthy'

export function groupOf(problems: readonly Problem[]): Group {
  const [worst] = problems
  if (worst === undefined) return 'healthy'
  return severity.indexOf(worst) < worksNotYet ? 'attention' : 'pending'
}

const consoleSilent: ReadonlySet<Problem> = new Set(['offline', 'stale', 'unchecked', 'notReady'])

/** Whether a site's console is all that is missing: many of these at once are one fault, most likely not theirs. */
export function isOnlySilent({ facts, problems }: Standing): boolean {
  return facts.onAir === undefined && problems.every((problem) => consoleSilent.has(problem))
}

export interface Standing {
  facts: SiteFacts
  problems: readonly Problem[]
  group: Group
}

/**
 * Sites by what needs a hand first: a lost picture on the air, other trouble on the air, then the worst problem of each;
 * equals in the plan's order, so that rows do not jump about.
 */
export function standings(all: readonly SiteFacts[]): readonly Standing[] {
  return all
    .map((facts) => {
      const problems = problemsOf(facts)
      return { facts, problems, group: onAirTrouble(facts, problems) ? ('attention' as const) : groupOf(problems) }
    })
    .sort((a, b) => urgency(a) - urgency(b) || a.facts.site.order - b.facts.site.order)
}

function urgency({ facts, problems }: Standing): number {
  const [worst] = problems
  const own = worst === undefined ? severity.length : severity.indexOf(worst)
  if (!onAirTrouble(facts, problems)) return own
  return problems.includes('lost') ? -2 * severity.length : own - severity.length
}

function onAirTrouble({ onAir }: SiteFacts, problems: readonly Problem[]): boolean {
  return onAir !== undefined && problems.some((problem) => feltOnAir.has(problem))
}
