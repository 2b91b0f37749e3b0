import type { SiteCard } from '../../../contract'

/** How much a site needs looking at: what stops it from being heard comes before what may. */
export type Need = 'trouble' | 'look' | 'fine'

export function needOf(site: SiteCard, live: boolean): Need {
  if (site.channel === 'phone') return 'look'
  if (site.video === 'lost' || site.video === 'maintenance') return 'trouble'
  if (site.kind === 'central') return 'fine'
  if (site.video === 'weak' || site.channel === 'backup') return 'look'
  if (site.video === 'unknown') return 'look'
  // Once the meeting runs, readiness is history and a silent console is a matter for the technician.
  return live || site.ready ? 'fine' : 'look'
}

const severity: Record<SiteCard['video'], number> = { lost: 0, maintenance: 1, weak: 2, unknown: 3, good: 4 }

/** Worst first; among equals the plan's order. */
export function worstFirst(sites: readonly SiteCard[]): SiteCard[] {
  return [...sites].sort((a, b) => severity[a.video] - severity[b.video] || Number(a.ready) - Number(b.ready) || a.order - b.order)
}
