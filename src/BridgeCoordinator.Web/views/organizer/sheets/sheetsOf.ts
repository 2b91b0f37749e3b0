import type { SiteCard } from '../../../contract'
import type { FreshLink } from '../access/fresh'

/** What one printed page is for: a site with all its links, or one link of the hall. */
export type SheetContent = { key: string; links: readonly FreshLink[]; site?: SiteCard }

/**
 * One page a site in the plan's order, then one for each link of the hall. Of links with the same roles at one site the
 * latest is printed: the earlier one was lost, or it would not have been issued again.
 */
export function sheetsOf(links: readonly FreshLink[], sites: readonly SiteCard[]): readonly SheetContent[] {
  const ofSites = sites
    .map((site) => ({ key: `site/${site.id}`, site, links: latest(links.filter((link) => link.siteId === site.id)) }))
    .filter((sheet) => sheet.links.length > 0)
  const hall = links.filter((link) => link.siteId === undefined).map((link) => ({ key: link.grantId, links: [link] }))
  return [...ofSites, ...hall]
}

function latest(links: readonly FreshLink[]): readonly FreshLink[] {
  const byRoles = new Map<string, FreshLink>()
  for (const link of links) byRoles.set(JSON.stringify([link.roles, link.label]), link)
  return [...byRoles.values()].slice(-most)
}

/** More codes do not fit a page that is also a checklist. */
const most = 3
