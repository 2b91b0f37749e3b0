import { expect, it } from 'vitest'
import { allChecks } from '../../../links/checkWords'
import { progressOf } from './progress'

it('names what is untested, weak and failed, in the order of the list', () => {
  const progress = progressOf(new Map([['phone', { result: 'failed' }], ['sound', { result: 'weak' }], ['picture', { result: 'ok' }], ['venue', { result: 'untested' }]]))
  expect(progress).toMatchObject({ done: 3, total: 8, weak: ['sound'], failed: ['phone'] })
  expect(progress.untested).toEqual(['returnSound', 'microphone', 'backup', 'venue', 'nameBoard'])
})

it('knows every check of the contract', () => expect(new Set(allChecks).size).toBe(8))
