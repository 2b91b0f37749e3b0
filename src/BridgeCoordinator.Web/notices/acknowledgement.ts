import type { DeskNotice, SiteCard } from '../contract'

/** Whose word a notice waits for: bridge sites that it reaches. The hall acknowledges nothing. */
export function addresseesOf(notice: Pick<DeskNotice, 'to'>, sites: readonly SiteCard[]): readonly SiteCard[] {
  if (notice.to === 'hall') return []
  const all = notice.to === 'everyone' || notice.to === 'sites'
  return sites.filter((site) => (all ? site.kind === 'bridge' : site.id === notice.to))
}

export function missingOf(notice: DeskNotice, sites: readonly SiteCard[]): readonly SiteCard[] {
  return addresseesOf(notice, sites).filter((site) => !notice.acknowledgedBy.includes(site.id))
}
