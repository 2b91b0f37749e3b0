import { expect, test } from 'vitest'
import type { SiteCard } from '../../../contract'
import type { FreshLink } from '../access/fresh'
import { sheetsOf } from './sheetsOf'

const site = (id: string, order: number) => ({ id, name: id, order }) as SiteCard
const link = (grantId: string, more: Partial<FreshLink> = {}): FreshLink => ({ grantId, code: '', link: '', roles: ['viewer'], label: '', ...more })
const sites = [site('a', 0), site('b', 1), site('c', 2)]
const pages = (links: FreshLink[]) => sheetsOf(links, sites).map((sheet) => [sheet.site?.id ?? '-', ...sheet.links.map((one) => one.grantId)].join(' '))

test('a page a site in the plan’s order, with all its links, then the hall’s, one each', () => {
  const links = [
    link('m', { roles: ['moderator'] }),
    link('b1', { siteId: 'b', roles: ['siteTechnician'] }),
    link('b2', { siteId: 'b', roles: ['siteSecretary'] }),
    link('a1', { siteId: 'a' }),
    link('v'),
  ]
  expect(pages(links)).toEqual(['a a1', 'b b1 b2', '- m', '- v'])
})

test('of links issued twice the latest is printed', () => {
  expect(pages([link('1', { siteId: 'a' }), link('2', { siteId: 'a' })])).toEqual(['a 2'])
})

test('links for different people at one site are all printed, as far as they fit', () => {
  const people = ['1', '2', '3', '4'].map((id) => link(id, { siteId: 'a', label: id }))
  expect(pages(people)).toEqual(['a 2 3 4'])
})
