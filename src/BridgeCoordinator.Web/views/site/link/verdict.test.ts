import { expect, it } from 'vitest'
import type { Pulse } from '../../../contract'
import { judge } from './verdict'

const pulse = (rttMs: number, jitterMs = 5, lossPercent = 0): Pulse => ({ rttMs, jitterMs, lossPercent, samples: 10 })
const [weak, bad] = [pulse(200), pulse(40, 5, 10)]

it('could not measure is not bad', () => expect(judge(null)).toEqual({ quality: 'unknown', because: null }))

it('says what people will notice, by the worst figure', () => {
  expect(judge(pulse(150, 30, 1))).toEqual({ quality: 'good', because: null })
  expect(judge(weak)).toEqual({ quality: 'weak', because: 'rttMs' })
  expect(judge(pulse(200, 90, 2))).toEqual({ quality: 'bad', because: 'jitterMs' })
  expect(judge(bad)).toEqual({ quality: 'bad', because: 'lossPercent' })
})
