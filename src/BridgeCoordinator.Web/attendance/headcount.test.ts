import { expect, it } from 'vitest'
import { headcount, plannedOf } from './headcount'

it('compares with the plan where it numbers everybody who is there', () => {
  expect(headcount({ present: 200, presentOfExpected: 200, expected: 210 })).toBe('200 / 210 đại biểu')
  expect(plannedOf({ present: 0, presentOfExpected: 0, expected: 210 })).toBe('/ 210')
})

it('compares only those whom the plan numbers', () => {
  const hallAndSites = { present: 969, presentOfExpected: 207, expected: 210 }
  expect(headcount(hallAndSites)).toBe('969 đại biểu (nhóm có số dự kiến: 207 / 210)')
  expect(headcount(hallAndSites, true)).toBe('969 đại biểu')
  expect(plannedOf(hallAndSites)).toBe('(nhóm có số dự kiến: 207 / 210)')
})

it('says the number alone where the plan names none', () => {
  expect(headcount({ present: 117, presentOfExpected: 0, expected: 0 })).toBe('117 đại biểu')
  expect(plannedOf({ present: 117, presentOfExpected: 0, expected: 0 })).toBe('')
})
