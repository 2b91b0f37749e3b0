import { expect, test } from 'vitest'
import { qrPath, runs } from './qr'

test('dark stretches of a row are drawn once each', () => {
  expect(runs([true, true, false, true, false, false, true, true, true])).toEqual([
    [0, 2],
    [3, 1],
    [6, 3],
  ])
  expect(runs([false, false])).toEqual([])
})

test('a link becomes a square with a quiet zone of four modules', () => {
  const { path, size } = qrPath('https://dieuphoi.gialai.gov.vn/join#0123456789abcdefghjkmnpqrs')
  expect((size - 8 - 17) % 4).toBe(0)
  // The upper left finder pattern is the first that is dark.
  expect(path.startsWith('M4 4h7')).toBe(true)
})
