import { expect, it } from 'vitest'
import { siteTitle, siteWithin, within } from './places'

it('writes the kind of a place small within a sentence, and only the kind', () => {
  expect(['Huyện Chư Sê', 'Thị xã An Khê', 'Xãnh', 'Hội trường 2/9'].map(within)).toEqual(['huyện Chư Sê', 'thị xã An Khê', 'Xãnh', 'Hội trường 2/9'])
})

it('calls a site a bridge site once', () => {
  expect(['Huyện Chư Sê', 'Điểm cầu Chợ Đồn'].map(siteWithin)).toEqual(['điểm cầu huyện Chư Sê', 'điểm cầu Chợ Đồn'])
  expect(['Huyện Chư Sê', 'Điểm cầu Xã Bàu Cạn'].map(siteTitle)).toEqual(['Điểm cầu huyện Chư Sê', 'Điểm cầu Xã Bàu Cạn'])
})
