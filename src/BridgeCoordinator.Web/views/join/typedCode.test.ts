import { expect, test } from 'vitest'
import { typedCode } from './typedCode'

const code = '0123456789abcdefghjkmnpqrs'

test('a code copied from a sheet in groups and capitals is the code', () => {
  expect(typedCode(` ${code} `)).toBe(code)
  expect(typedCode('0123 4567 89AB CDEF GHJK MNPQ RS')).toBe(code)
  expect(typedCode('0123-4567-89ab-cdef-ghjk-mnpq-rs')).toBe(code)
})

test('letters that look like digits are read as digits', () => {
  expect(typedCode('OI23456789abcdefghjkmnpqrs')).toBe(code)
  expect(typedCode('ol23456789abcdefghjkmnpqrs')).toBe(code)
})

test('a code of another form is nobody’s to mend', () => {
  expect(typedCode(' Ban To chuc hoi nghi 2024 ')).toBe('Ban To chuc hoi nghi 2024')
})
