import type { CheckOnCard, CheckResult, LinkCheck } from '../../../contract'
import { allChecks } from '../../../links/checkWords'

export interface Progress {
  done: number
  total: number
  untested: readonly LinkCheck[]
  weak: readonly LinkCheck[]
  failed: readonly LinkCheck[]
}

export function progressOf(checks: ReadonlyMap<LinkCheck, Pick<CheckOnCard, 'result'>>): Progress {
  const having = (wanted: CheckResult) => allChecks.filter((check) => (checks.get(check)?.result ?? 'untested') === wanted)
  const untested = having('untested')
  return { done: allChecks.length - untested.length, total: allChecks.length, untested, weak: having('weak'), failed: having('failed') }
}
