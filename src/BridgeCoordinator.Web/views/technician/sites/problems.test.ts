import { describe, expect, it } from 'vitest'
import { facts, recorded } from './facts.fixture'
import { problemsOf } from './problems'
import { groupOf } from './standings'

const ready = { ready: true, video: 'good', app: 'online' } as const
const checked = { checks: recorded('picture', 'sound', 'returnSound') }

describe('problems of a site', () => {
  it('are none where it is seen, heard, checked and ready', () => {
    const problems = problemsOf(facts('a', ready, checked))
    expect(problems).toEqual([])
    expect(groupOf(problems)).toBe('healthy')
  })

  it('call a site that nobody has heard of yet pending, not broken', () => {
    const problems = problemsOf(facts('a'))
    expect(problems).toEqual(['neverSeen', 'unchecked', 'notReady'])
    expect(groupOf(problems)).toBe('pending')
  })

  it('call a console that fell silent a fault', () => {
    const problems = problemsOf(facts('a', { ready: true, video: 'good', app: 'offline' }, checked, { appSince: '2024-03-06T00:12:00Z' }))
    expect(problems).toEqual(['offline'])
    expect(groupOf(problems)).toBe('attention')
  })

  it('do not believe a readiness whose sound nobody tested', () => {
    expect(problemsOf(facts('a', ready, { checks: recorded('picture') }))).toEqual(['readyUntested'])
  })

  it('count an open incident only until it is resolved', () => {
    const open = { incidentId: '1', kind: 'power', openedAt: '2024-03-06T00:12:00Z' } as const
    expect(problemsOf(facts('a', ready, { ...checked, incidents: [open] }))).toEqual(['incident'])
    expect(problemsOf(facts('a', ready, { ...checked, incidents: [{ ...open, resolvedAt: open.openedAt }] }))).toEqual([])
  })

  it('forget an answer in the roll call once somebody has seen the site well since', () => {
    const silent = (videoSince: string) => ({
      ...facts('a', { ...ready, rollCall: 'noAnswer' }, { ...checked, videoSince }),
      answeredAt: '2024-03-06T00:25:00Z',
    })
    expect(problemsOf(silent('2024-03-06T00:20:00Z'))).toEqual(['noAnswer'])
    expect(problemsOf(silent('2024-03-06T00:30:00Z'))).toEqual([])
  })

  it('do not call a site lost that is heard by phone', () => {
    expect(problemsOf(facts('a', { ...ready, video: 'lost', channel: 'phone' }, checked))).toEqual(['byPhone'])
  })

  it('expect no console of the hall itself', () => {
    expect(problemsOf(facts('hall', { kind: 'central' }))).toEqual(['unchecked', 'notReady'])
  })
})
