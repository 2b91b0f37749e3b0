import { expect, it } from 'vitest'
import { saysAnything, stepped, sumOf } from './counting'

it('a number in the making remembers what it started from, however often it is stepped', () => {
  const draft = stepped(stepped(null, 12, 13), 40, 23)
  expect(draft).toEqual({ base: 12, value: 23 })
})

it('where nobody has counted it starts from 0, and 0 itself is news', () => {
  expect(stepped(null, undefined, 1)).toEqual({ base: 0, value: 1 })
  expect(saysAnything(stepped(null, undefined, 0), undefined)).toBe(true)
})

it('stepped there and back says nothing', () => expect(saysAnything(stepped(stepped(null, 12, 13), 12, 12), 12)).toBe(false))

it('sums over the groups, with the minimum where no number is expected', () => {
  expect(sumOf([{ present: 3, expected: 5 }, { minimum: 50 }, { present: 2 }])).toEqual({
    present: 5,
    presentOfExpected: 3,
    expected: 55,
    uncounted: 1,
  })
  expect(sumOf([{ present: 3 }]).expected).toBe(0)
})
