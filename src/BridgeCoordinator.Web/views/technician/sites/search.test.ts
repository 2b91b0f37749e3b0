import { describe, expect, it } from 'vitest'
import { facts } from './facts.fixture'
import { standings } from './standings'
import { searchSites } from './search'

const all = standings([
  facts('1', { name: 'Xã Đặng Hưng', order: 1 }),
  facts('2', { name: 'Huyện Chư Sê', order: 2 }, { contact: { name: 'Đặng Thị Mỹ', phone: '0269 385 1234' } }),
  facts('3', { name: 'Huyện Ia Grai', order: 3, video: 'lost' }),
])
const found = (query: string) => searchSites(all, query).map(({ facts }) => facts.site.id).sort()

describe('the search for a site', () => {
  it('finds "Đặng" for "dang", in the name and the contact', () => {
    expect(found('dang')).toEqual(['1', '2'])
    expect(found('dang my')).toEqual(['2'])
  })

  it('finds a phone number however it is spaced', () => {
    expect(found('2693851')).toEqual(['2'])
  })

  it('finds what is wrong', () => {
    expect(found('mat tin hieu')).toEqual(['3'])
  })

  it('finds everything for nothing', () => {
    expect(found('  ')).toEqual(['1', '2', '3'])
  })
})
