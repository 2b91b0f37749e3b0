import { describe, expect, it } from 'vitest'
import { facts, recorded } from './facts.fixture'
import { groupOf, isOnlySilent, problemsOf, standings } from './problems'

const ids = (...all: Parameters<typeof standings>[0]) => standings(all).map(({ facts }) => facts.site.id)
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

describe('many silent consoles', () => {
  const seen = { appSince: '2024-03-06T00:12:00Z' }
  const silent = facts('silent', { ...ready, app: 'offline' }, checked, seen)
  const only = (one: typeof silent) => standings([one]).map(isOnlySilent)

  it('are told from sites where more is wrong or everybody would notice', () => {
    expect(only(silent)).toEqual([true])
    expect(only({ ...silent, onAir: 'standBy' })).toEqual([false])
    expect(only(facts('lost', { ...ready, app: 'offline', video: 'lost' }, checked, seen))).toEqual([false])
  })
})

describe('the order of sites', () => {
  it('puts the worst problem first and keeps equals in the order of the plan', () => {
    const seen = { appSince: '2024-03-06T00:12:00Z' }
    const order = ids(
      facts('healthy', { ...ready, order: 1 }, checked),
      facts('unready', { ...ready, ready: false, order: 2 }, checked, seen),
      facts('lost', { ...ready, video: 'lost', order: 3 }, checked),
      facts('silent', { ...ready, app: 'offline', order: 4 }, checked, seen),
      facts('lostToo', { ...ready, video: 'lost', order: 5 }, checked),
      facts('failed', { ...ready, order: 6 }, { checks: [...checked.checks, ...recorded('microphone', 'failed')] }),
      facts('bad', { ...ready, order: 7 }, checked, { verdict: 'bad' }),
    )
    expect(order).toEqual(['silent', 'lost', 'lostToo', 'bad', 'failed', 'unready', 'healthy'])
  })

  it('puts a lost picture on the air before everything, then any other trouble there', () => {
    const seen = { appSince: '2024-03-06T00:12:00Z' }
    const order = ids(
      facts('silent', { ...ready, app: 'offline', order: 1 }, checked, seen),
      { ...facts('nextWeak', { ...ready, video: 'weak', order: 2 }, checked), onAir: 'standBy' },
      { ...facts('speakerLost', { ...ready, video: 'lost', order: 3 }, checked), onAir: 'speaking' },
    )
    expect(order).toEqual(['speakerLost', 'nextWeak', 'silent'])
  })

  it('does not lift a site on the air that is merely not ready', () => {
    const order = ids(
      facts('lost', { ...ready, video: 'lost', order: 1 }, checked),
      { ...facts('speaker', { ...ready, ready: false, order: 2 }, checked), onAir: 'speaking' },
    )
    expect(order).toEqual(['lost', 'speaker'])
  })
})
