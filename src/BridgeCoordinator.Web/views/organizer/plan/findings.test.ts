import { expect, test } from 'vitest'
import { byLine, placeAndWords } from './findings'

const finding = (path: string, title: string, line?: number, column?: number) => ({ path, code: 'c', title, ...(line ? { line } : {}), ...(column ? { column } : {}) })

test('findings are read from the first line down, those of the whole document first', () => {
  const found = [finding('c', '', 9), finding('b2', '', 2, 8), finding('b1', '', 2, 3), finding('a', '')]
  expect(byLine(found).map((one) => one.path)).toEqual(['a', 'b1', 'b2', 'c'])
})

test('the place is told apart from what is wrong there', () => {
  expect(placeAndWords(finding('schedule.date', 'Dòng 7, cột 9 (schedule.date): “ngày: mai” không phải ngày.', 7))).toEqual({
    place: 'Dòng 7, cột 9 (schedule.date)',
    words: '“ngày: mai” không phải ngày.',
  })
  expect(placeAndWords(finding('', 'Line 3, column 1: The syntax is wrong.', 3))).toEqual({ place: 'Line 3, column 1', words: 'The syntax is wrong.' })
})

test('without a line the path is the place', () => {
  expect(placeAndWords(finding('', 'Kế hoạch trống.'))).toEqual({ place: '', words: 'Kế hoạch trống.' })
  expect(placeAndWords(finding('roles', 'Thiếu: roles'))).toEqual({ place: 'roles', words: 'Thiếu: roles' })
})
