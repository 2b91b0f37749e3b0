import type { GrantLine, GrantRequest, Role } from '../../../contract'

/** One link for whoever looks after a site, or one each for its technician and its secretary. */
export type SiteLinks = 'shared' | 'separate' | 'none'

/** A link that opens one page by itself: for a machine behind a screen, not for a person. */
export interface ScreenLink {
  page: 'wall' | 'overlay' | 'chair'
  role: Role
}

/** Names that were not released yet are for the chair's eyes: a page of the hall, not of the public. */
export const screenLinks: readonly ScreenLink[] = [
  { page: 'wall', role: 'viewer' },
  { page: 'overlay', role: 'viewer' },
  { page: 'chair', role: 'secretary' },
]

/** What the server is asked for, and the page that the link will name. */
export type LinkRequest = GrantRequest & { page?: string }

export interface BulkChoice {
  siteLinks: SiteLinks
  hallRoles: readonly Role[]
  screens: readonly ScreenLink['page'][]
  /** Leaves out what somebody holds a valid link for already. */
  onlyMissing: boolean
}

interface Words {
  role: (role: Role) => string
  both: string
  screen: (page: ScreenLink['page']) => string
}

const siteRoles: readonly Role[] = ['siteTechnician', 'siteSecretary']

/** What to ask the server for: every site in the plan's order, then the hall. */
export function grantsFor(choice: BulkChoice, siteIds: readonly string[], existing: readonly GrantLine[], words: Words): LinkRequest[] {
  const screens = screenLinks.map(({ page, role }): LinkRequest => ({ roles: [role], label: words.screen(page), page }))
  const isScreen = ({ label }: { label: string }) => screens.some((screen) => screen.label === label)
  const standing = existing.filter((grant) => !grant.revokedAt)
  const valid = standing.filter((grant) => !isScreen(grant))
  const held = (role: Role, siteId?: string) => valid.some((grant) => grant.siteId === siteId && grant.roles.includes(role))
  const wanted = (role: Role, siteId?: string) => !choice.onlyMissing || !held(role, siteId)
  const single = (role: Role, siteId?: string): GrantRequest => ({ roles: [role], label: words.role(role), ...(siteId === undefined ? {} : { siteId }) })
  const ofSite = (siteId: string): GrantRequest[] => {
    const roles = choice.siteLinks === 'none' ? [] : siteRoles.filter((role) => wanted(role, siteId))
    const shared = choice.siteLinks === 'shared' && roles.length === siteRoles.length
    return shared ? [{ roles: [...siteRoles], label: words.both, siteId }] : roles.map((role) => single(role, siteId))
  }
  const shown = ({ page, label }: LinkRequest) =>
    choice.screens.some((chosen) => chosen === page) && !(choice.onlyMissing && standing.some((grant) => grant.label === label))
  return [...siteIds.flatMap(ofSite), ...choice.hallRoles.filter((role) => wanted(role)).map((role) => single(role)), ...screens.filter(shown)]
}
