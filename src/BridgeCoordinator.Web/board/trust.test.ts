import { expect, it } from 'vitest'
import { briefMs, staleSince, trustOf } from './trust'

const now = Date.parse('2024-03-06T01:00:00Z')

it('A screen may show what it last heard for some seconds, if it says so', () => {
  expect(trustOf({ state: 'current' }, now)).toBe('current')
  expect(trustOf({ state: 'catchingUp' }, now)).toBe('brief')
  expect(trustOf({ state: 'stale', since: now - briefMs + 1 }, now)).toBe('brief')
  expect(trustOf({ state: 'stale', since: now - briefMs }, now)).toBe('lost')
})

it('A screen of a server that cannot confirm its log is no better off', () => {
  expect(trustOf({ state: 'behind', since: now - briefMs }, now)).toBe('lost')
})

it('Before the first word and after the last nothing is shown as true', () => {
  expect(trustOf({ state: 'connecting' }, now)).toBe('lost')
  expect(trustOf({ state: 'ended', code: 'revoked' }, now)).toBe('lost')
})

it('A screen that may no longer be read as true says since when', () => {
  expect(staleSince({ state: 'stale', since: now - briefMs + 1 }, now)).toBeNull()
  expect(staleSince({ state: 'stale', since: now - briefMs }, now)).toBe(now - briefMs)
  expect(staleSince({ state: 'current' }, now)).toBeNull()
})
