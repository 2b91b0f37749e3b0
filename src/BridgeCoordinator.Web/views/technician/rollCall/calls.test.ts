import { describe, expect, it } from 'vitest'
import type { DeskRollCallCard } from '../../../contract'
import { facts } from '../sites/facts.fixture'
import { callsOf, courseOf, nextException } from './calls'

const site = (id: string, order: number, ready = false) => facts(id, { order, ready }).site
const hall = facts('hall', { kind: 'central', order: 0 }).site
const sites = [hall, site('a', 1), site('b', 2, true), site('c', 3), site('d', 4)]
const round = (answers: DeskRollCallCard['answers'] = []): DeskRollCallCard => ({ state: 'running', round: 1, startedAt: '2024-03-06T00:20:00Z', answers })
const answer = (siteId: string, at: string) => ({ siteId, result: 'ok', at }) as const
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the roll call', () => {
  it('calls those that did not report ready, in the order of the plan, and never the hall', () => {
    const calls = callsOf(sites, round())
    expect(ids(calls.exceptions)).toEqual(['a', 'c', 'd'])
    expect(ids(calls.ready)).toEqual(['b'])
    expect(nextException(calls, undefined)?.id).toBe('a')
    expect(nextException(calls, 'a')?.id).toBe('c')
  })

  it('does not call again who has answered, ready or not', () => {
    const calls = callsOf(sites, round([answer('a', '2024-03-06T00:20:30Z')]))
    expect(ids(calls.exceptions)).toEqual(['c', 'd'])
    expect(ids(calls.answered)).toEqual(['a'])
  })

  it('comes back to who was put off after the others, in the order of putting off', () => {
    expect(ids(callsOf(sites, round(), ['c', 'a']).exceptions)).toEqual(['d', 'c', 'a'])
  })

  it('stops at the exceptions: nobody who reported ready is called without being asked for', () => {
    const calls = callsOf(sites, round(['a', 'c', 'd'].map((id) => answer(id, '2024-03-06T00:21:00Z'))))
    expect(nextException(calls, undefined)).toBeUndefined()
  })
})

describe('its time', () => {
  const now = Date.parse('2024-03-06T00:22:00Z')

  it('is averaged over the answers, up to the last of them', () => {
    const card = round([answer('a', '2024-03-06T00:20:40Z'), answer('c', '2024-03-06T00:21:00Z')])
    expect(courseOf(card, 3, now)).toEqual({ elapsedSeconds: 120, averageSeconds: 30, remainingSeconds: 90 })
  })

  it('has no average before the first answer and stands still once the round is over', () => {
    expect(courseOf({ ...round(), endedAt: '2024-03-06T00:20:45Z' }, 0, now)).toEqual({ elapsedSeconds: 45, averageSeconds: null, remainingSeconds: null })
    expect(courseOf({ state: 'notStarted', round: 0, answers: [] }, 0, now)).toBeNull()
  })
})
