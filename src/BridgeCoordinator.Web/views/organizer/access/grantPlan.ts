import type { GrantLine, GrantRequest, Role } from '../../../contract'

/** One link for whoever looks after a site, or one each for its technician and its secretary. */
export type SiteLinks = 'shared' | 'separate' | 'none'

export interface BulkChoice {
  siteLinks: SiteLinks
  hallRoles: readonly Role[]
  /** Leaves out what somebody holds a valid link for already. */
  onlyMissing: boolean
}

interface Words {
  role: (role: Role) => string
  both: string
}

const siteRoles: readonly Role[] = ['siteTechnician', 'siteSecretary']

/** What to ask the server for: every site in the plan's order, then the hall. */
export function grantsFor(choice: BulkChoice, siteIds: readonly string[], existing: readonly GrantLine[], words: Words): GrantRequest[] {
  const valid = existing.filter((grant) => !grant.revokedAt)
  const held = (role: Role, siteId?: string) => valid.some((grant) => grant.siteId === siteId && grant.roles.includes(role))
  const wanted = (role: Role, siteId?: string) => !choice.onlyMissing || !held(role, siteId)
  const single = (role: Role, siteId?: string): GrantRequest => ({ roles: [role], label: words.role(role), ...(siteId === undefined ? {} : { siteId }) })
  const ofSite = (siteId: string): GrantRequest[] => {
    const roles = choice.siteLinks === 'none' ? [] : siteRoles.filter((role) => wanted(role, siteId))
    const shared = choice.siteLinks === 'shared' && roles.length === siteRoles.length
    return shared ? [{ roles: [...siteRoles], label: words.both, siteId }] : roles.map((role) => single(role, siteId))
  }
  return [...siteIds.flatMap(ofSite), ...choice.hallRoles.filter((role) => wanted(role)).map((role) => single(role))]
}
