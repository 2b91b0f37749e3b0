import { expect, test } from 'vitest'
import type { DeskNotice, SiteCard } from '../contract'
import { addresseesOf, missingOf } from './acknowledgement'

const sites = [
  { id: 'hall', kind: 'central' },
  { id: 'a', kind: 'bridge' },
  { id: 'b', kind: 'bridge' },
] as SiteCard[]
const ids = (list: readonly SiteCard[]) => list.map(({ id }) => id)

test('a notice waits for the word of every bridge site that it reaches', () => {
  expect(ids(addresseesOf({ to: 'sites' }, sites))).toEqual(['a', 'b'])
  expect(ids(addresseesOf({ to: 'everyone' }, sites))).toEqual(['a', 'b'])
  expect(ids(addresseesOf({ to: 'b' }, sites))).toEqual(['b'])
  expect(ids(addresseesOf({ to: 'hall' }, sites))).toEqual([])
})

test('who has acknowledged is missed no longer', () => {
  expect(ids(missingOf({ to: 'sites', acknowledgedBy: ['a'] } as unknown as DeskNotice, sites))).toEqual(['b'])
})
