import { expect, test } from 'vitest'
import type { SiteCard } from '../../../contract'
import { needOf, worstFirst } from './siteOrder'

const site = (id: string, more: Partial<SiteCard> = {}): SiteCard => ({
  id,
  name: id,
  kind: 'bridge',
  order: 1,
  app: 'online',
  video: 'good',
  channel: 'primary',
  ready: true,
  present: 0,
  presentOfExpected: 0,
  expected: 0,
  waiting: 0,
  ...more,
})

test('a site that cannot be heard is trouble, by phone it only wants a look', () => {
  expect(needOf(site('a', { video: 'lost' }), true)).toBe('trouble')
  expect(needOf(site('a', { video: 'maintenance' }), true)).toBe('trouble')
  expect(needOf(site('a', { video: 'lost', channel: 'phone' }), true)).toBe('look')
})

test('weak, unchecked and backup links want a look', () => {
  for (const more of [{ video: 'weak' }, { video: 'unknown' }, { channel: 'backup' }] as const) expect(needOf(site('a', more), true)).toBe('look')
})

test('readiness matters before the opening, a console’s connection never changes what is heard', () => {
  expect(needOf(site('a', { ready: false }), false)).toBe('look')
  expect(needOf(site('a', { ready: false, app: 'offline' }), true)).toBe('fine')
})

test('the hall is heard', () => {
  expect(needOf(site('hall', { kind: 'central', video: 'unknown' }), true)).toBe('fine')
})

test('worst first, then by the plan', () => {
  const sites = [site('c', { order: 3 }), site('b', { order: 2 }), site('a', { order: 9, video: 'lost' }), site('d', { order: 4, video: 'weak' })]
  expect(worstFirst(sites).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c'])
})
