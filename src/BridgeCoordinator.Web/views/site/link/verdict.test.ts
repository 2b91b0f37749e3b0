import { expect, it } from 'vitest'
import type { Pulse } from '../../../contract'
import { judge, nextVerdict, noVerdict, type Quality } from './verdict'

const pulse = (rttMs: number, jitterMs = 5, lossPercent = 0): Pulse => ({ rttMs, jitterMs, lossPercent, samples: 10 })
const [good, weak, bad] = [pulse(40), pulse(200), pulse(40, 5, 10)]

function after(...windows: (Pulse | null)[]): Quality {
  return windows.reduce(nextVerdict, noVerdict).quality
}

it('could not measure is not bad', () => {
  expect(judge(null)).toEqual({ quality: 'unknown', because: null })
  expect(after(bad, null)).toBe('unknown')
})

it('says what people will notice, by the worst figure', () => {
  expect(judge(pulse(150, 30, 1))).toEqual({ quality: 'good', because: null })
  expect(judge(weak)).toEqual({ quality: 'weak', because: 'rttMs' })
  expect(judge(pulse(200, 90, 2))).toEqual({ quality: 'bad', because: 'jitterMs' })
  expect(judge(bad)).toEqual({ quality: 'bad', because: 'lossPercent' })
})

it('the first window is all there is to go by', () => expect(after(weak)).toBe('weak'))

it('worsens after two windows and betters after three', () => {
  expect(after(good, bad)).toBe('good')
  expect(after(good, bad, bad)).toBe('bad')
  expect(after(bad, good, good)).toBe('bad')
  expect(after(bad, good, good, good)).toBe('good')
})

it('one window in between begins the count anew', () => expect(after(good, bad, good, bad)).toBe('good'))
