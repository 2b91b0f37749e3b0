import type { CheckOnCard, CheckResult, DeskSiteCard, LinkCheck, LinkOnCard, SiteCard } from '../../../contract'
import type { SiteFacts } from './problems'

/** A bridge site of which nothing is known yet, but for what is given. */
export function facts(id: string, site: Partial<SiteCard> = {}, desk: Partial<DeskSiteCard> = {}, link: Partial<LinkOnCard> = {}): SiteFacts {
  return {
    site: { id, name: id, kind: 'bridge', order: 1, app: 'offline', video: 'unknown', channel: 'primary', ready: false, present: 0, presentOfExpected: 0, expected: 0, waiting: 0, ...site },
    desk: { checks: [], incidents: [], groups: [], attendanceFrozen: false, requests: [], notices: [], verdict: 'unknown', ...desk },
    link: { siteId: id, verdict: 'unknown', ...link },
    onAir: undefined,
    answeredAt: undefined,
  }
}

/** Checks that passed; or, where the last word is a result, that came out so. */
export function recorded(...words: readonly (LinkCheck | CheckResult)[]): CheckOnCard[] {
  const isResult = (word: string): word is CheckResult => ['ok', 'weak', 'failed', 'untested'].includes(word)
  const result = words.find(isResult) ?? 'ok'
  const checks = words.filter((word): word is LinkCheck => !isResult(word))
  return checks.map((check) => ({ check, result, at: '2024-03-06T00:05:00Z' }))
}
