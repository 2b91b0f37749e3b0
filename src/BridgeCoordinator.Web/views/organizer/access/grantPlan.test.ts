import { describe, expect, test } from 'vitest'
import type { GrantLine } from '../../../contract'
import { grantsFor, type BulkChoice } from './grantPlan'

const words = { role: (role: string) => role, both: 'both', screen: (page: string) => `screen ${page}` }
const all: BulkChoice = { siteLinks: 'shared', hallRoles: ['moderator', 'viewer'], screens: [], onlyMissing: false }

const held = (more: Partial<GrantLine>): GrantLine => ({ grantId: 'g', roles: ['viewer'], label: '', createdAt: '2024-01-01T00:00:00Z', ...more })

const short = (choice: Partial<BulkChoice>, existing: GrantLine[] = []) =>
  grantsFor({ ...all, ...choice }, ['a', 'b'], existing, words).map((one) => [one.siteId ?? '-', one.roles.join('+'), one.label].join(' '))

describe('grants for a whole session', () => {
  test('one link a site for both its roles, sites first', () => {
    expect(short({})).toEqual(['a siteTechnician+siteSecretary both', 'b siteTechnician+siteSecretary both', '- moderator moderator', '- viewer viewer'])
  })

  test('a link for each of the two', () => {
    expect(short({ siteLinks: 'separate', hallRoles: [] })).toEqual([
      'a siteTechnician siteTechnician', 'a siteSecretary siteSecretary', 'b siteTechnician siteTechnician', 'b siteSecretary siteSecretary',
    ])
  })

  test('the hall alone', () => {
    expect(short({ siteLinks: 'none' })).toEqual(['- moderator moderator', '- viewer viewer'])
  })

  test('only what nobody holds', () => {
    const existing = [held({ siteId: 'a', roles: ['siteTechnician', 'siteSecretary'] }), held({ roles: ['moderator'] })]
    expect(short({ onlyMissing: true }, existing)).toEqual(['b siteTechnician+siteSecretary both', '- viewer viewer'])
  })

  test('of a site that has one of two links, the other', () => {
    expect(short({ onlyMissing: true, hallRoles: [] }, [held({ siteId: 'a', roles: ['siteTechnician'] })])).toEqual(['a siteSecretary siteSecretary', 'b siteTechnician+siteSecretary both'])
  })

  test('a revoked grant is held by nobody', () => {
    expect(short({ onlyMissing: true, siteLinks: 'none' }, [held({ roles: ['moderator'], revokedAt: '2024-01-02T00:00:00Z' })])).toEqual(['- moderator moderator', '- viewer viewer'])
  })

  test('a link of its own for each screen, the chair’s with what only the hall may see', () => {
    const screens = { siteLinks: 'none', hallRoles: [], screens: ['wall', 'chair'] } as const
    expect(short(screens)).toEqual(['- viewer screen wall', '- secretary screen chair'])
    expect(short({ ...screens, onlyMissing: true }, [held({ label: 'screen wall' })])).toEqual(['- secretary screen chair'])
  })

  test('a screen’s link is nobody’s who works in the hall', () => {
    const existing = [held({ roles: ['secretary'], label: 'screen chair' })]
    expect(short({ onlyMissing: true, siteLinks: 'none', hallRoles: ['secretary'] }, existing)).toEqual(['- secretary secretary'])
  })

  test('a role held at a site is not held in the hall', () => {
    expect(short({ onlyMissing: true, siteLinks: 'none', hallRoles: ['viewer'] }, [held({ siteId: 'a', roles: ['viewer'] })])).toEqual(['- viewer viewer'])
  })
})
