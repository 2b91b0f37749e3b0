import type { DeskRollCallCard, SiteCard } from '../../../contract'

/** Whom a round of the roll call still has to hear, in the order of calling. The hall itself is not called. */
export interface Calls {
  /** Those that have not declared themselves ready: these are worth a call. */
  exceptions: readonly SiteCard[]
  /** Those that reported ready by themselves; a call is a courtesy. */
  ready: readonly SiteCard[]
  answered: readonly SiteCard[]
}

/** `postponed`: sites put off during this round, which come again after the other exceptions, in that order. */
export function callsOf(sites: readonly SiteCard[], card: DeskRollCallCard, postponed: readonly string[] = []): Calls {
  const answered = new Set(card.answers.map(({ siteId }) => siteId))
  const bridges = sites.filter((site) => site.kind === 'bridge')
  const open = bridges.filter((site) => !answered.has(site.id))
  const later = (site: SiteCard) => postponed.indexOf(site.id)
  return {
    exceptions: open.filter((site) => !site.ready).sort((a, b) => later(a) - later(b) || a.order - b.order),
    ready: open.filter((site) => site.ready),
    answered: bridges.filter((site) => answered.has(site.id)),
  }
}

/** Who comes after the one being called: only an exception comes by itself. */
export function nextException(calls: Calls, calledSiteId: string | undefined): SiteCard | undefined {
  return calls.exceptions.find((site) => site.id !== calledSiteId)
}

export interface Course {
  elapsedSeconds: number
  /** Over the answers so far; null before the first. */
  averageSeconds: number | null
  /** What calling the remaining exceptions will take at this pace. */
  remainingSeconds: number | null
}

/** How the round keeps its time. Instants in milliseconds of the server. */
export function courseOf(card: DeskRollCallCard, exceptions: number, now: number): Course | null {
  if (card.startedAt === undefined) return null
  const started = Date.parse(card.startedAt)
  const end = card.endedAt === undefined ? Math.max(now, started) : Date.parse(card.endedAt)
  const lastAnswer = Math.max(...card.answers.map(({ at }) => Date.parse(at)))
  const average = card.answers.length === 0 ? null : (lastAnswer - started) / card.answers.length / 1_000
  return {
    elapsedSeconds: (end - started) / 1_000,
    averageSeconds: average,
    remainingSeconds: average === null ? null : average * exceptions,
  }
}
