import { describe, expect, it } from 'vitest'
import { facts, recorded } from './facts.fixture'
import { isOnlySilent, standings } from './standings'

const ids = (...all: Parameters<typeof standings>[0]) => standings(all).map(({ facts }) => facts.site.id)
const ready = { ready: true, video: 'good', app: 'online' } as const
const checked = { checks: recorded('picture', 'sound', 'returnSound') }

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
