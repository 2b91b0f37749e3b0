import type { CheckOnCard, DeskSiteCard, LinkCheck, LinkOnCard, SiteCard } from '../../../contract'

/** Everything a technician knows of one site, from the cards it is spread over. */
export interface SiteFacts {
  site: SiteCard
  desk: DeskSiteCard | undefined
  link: LinkOnCard | undefined
  /** Where losing this site is noticed by everybody. */
  onAir: 'speaking' | 'suspended' | 'standBy' | undefined
  /** When the site gave its answer in the roll call's latest round. */
  answeredAt: string | undefined
}

/** Worst first. What stands below `worksNotYet` is no fault, only not done yet. */
export const severity = [
  'offline',
  'lost',
  'stale',
  'linkBad',
  'linkWeak',
  'videoWeak',
  'noAnswer',
  'checkFailed',
  'incident',
  'readyUntested',
  'answeredWeak',
  'checkWeak',
  'byPhone',
  'maintenance',
  'neverSeen',
  'unchecked',
  'notReady',
] as const

export type Problem = (typeof severity)[number]

export const worksNotYet = severity.indexOf('maintenance')

const bad: ReadonlySet<Problem> = new Set(['offline', 'lost', 'linkBad', 'noAnswer', 'checkFailed'])

/** What a speaker on the air must not suffer. */
export const feltOnAir: ReadonlySet<Problem> = new Set(['offline', 'lost', 'stale', 'linkBad', 'linkWeak', 'videoWeak', 'maintenance'])

/** Without these nobody can say that a site is seen, heard and hears the hall. */
export const essentialChecks: readonly LinkCheck[] = ['picture', 'sound', 'returnSound']

/** Every problem of a site, the worst first. */
export function problemsOf(facts: SiteFacts): readonly Problem[] {
  const has = holds(facts)
  return severity.filter((problem) => has[problem])
}

function holds({ site, desk, link, answeredAt }: SiteFacts): Record<Problem, boolean> {
  const checks = desk?.checks ?? []
  const done = checks.filter(isDone)
  const seen = link?.appSince !== undefined
  const central = site.kind === 'central'
  const byPhone = site.channel === 'phone'
  const unready = !site.ready
  // Somebody has seen and heard the site since: what it answered before is history.
  const overtaken = site.video === 'good' && Date.parse(desk?.videoSince ?? '') > Date.parse(answeredAt ?? '')
  return {
    offline: site.app === 'offline' && seen,
    lost: site.video === 'lost' && !byPhone,
    stale: site.app === 'stale',
    linkBad: link?.verdict === 'bad',
    linkWeak: link?.verdict === 'weak',
    videoWeak: site.video === 'weak',
    noAnswer: site.rollCall === 'noAnswer' && !overtaken,
    checkFailed: checks.some(({ result }) => result === 'failed'),
    incident: (desk?.incidents ?? []).some(({ resolvedAt }) => resolvedAt === undefined),
    readyUntested: site.ready && essentialChecks.some((check) => !done.some((one) => one.check === check)),
    answeredWeak: site.rollCall === 'weak' && !overtaken,
    checkWeak: checks.some(({ result }) => result === 'weak'),
    byPhone,
    maintenance: site.video === 'maintenance',
    neverSeen: !central && !seen && unready && site.video === 'unknown',
    unchecked: unready && done.length === 0 && site.video === 'unknown',
    notReady: unready,
  }
}

function isDone({ result }: CheckOnCard): boolean {
  return result !== 'untested'
}

/** How many of the checks somebody has really made. */
export function doneChecks({ desk }: SiteFacts): number {
  return (desk?.checks ?? []).filter(isDone).length
}

export function isBad(problem: Problem): boolean {
  return bad.has(problem)
}
