import { describe, expect, it } from 'vitest'
import type { SiteCard, TurnOnCard } from '../../contract'
import { signalsOf } from './signals'

const site = (change: Partial<SiteCard> = {}): SiteCard => ({
  id: 's', name: 'Huyện Chư Sê', kind: 'bridge', order: 1, app: 'online', video: 'good', channel: 'primary', ready: true, present: 0, presentOfExpected: 0, expected: 0, waiting: 0, ...change,
})
const turn: TurnOnCard = { requestId: 'r', siteId: 's', kind: 'question', state: 'speaking', spokenSeconds: 0 }
const calm = { turn, site: site(), notices: [], offsetSeconds: 0, staleSince: null }
const notice = (text: string, urgency: 'normal' | 'urgent', at: string) => ({ noticeId: text, text, urgency, at })

describe('signals to the chair', () => {
  it('are none while all goes well', () => {
    expect(signalsOf(calm)).toEqual([])
  })

  const pressing = {
    turn: { ...turn, state: 'suspended' as const, suspendReason: 'linkLost' as const },
    site: site({ video: 'lost' }),
    notices: [notice('cũ', 'urgent', '2024-03-06T01:00:00Z'), notice('mới', 'urgent', '2024-03-06T01:05:00Z'), notice('thường', 'normal', '2024-03-06T01:06:00Z')],
    offsetSeconds: 20 * 60 + 59,
    staleSince: null,
  }

  it('put what stops the speaker first, then what is urgent, then the delay', () => {
    expect(signalsOf(pressing)).toEqual([
      { kind: 'link', state: 'lost', site: 'Huyện Chư Sê' },
      { kind: 'notice', text: 'mới', at: '2024-03-06T01:05:00Z' },
      { kind: 'late', minutes: 20 },
    ])
  })

  it('say before all else that the page is no longer told, and stay three', () => {
    const kinds = signalsOf({ ...pressing, staleSince: Date.parse('2024-03-06T01:07:00Z') }).map(({ kind }) => kind)
    expect(kinds).toEqual(['stale', 'link', 'notice'])
  })

  it('do not speak of a picture where the speaker is heard by phone', () => {
    expect(signalsOf({ ...calm, site: site({ video: 'lost', channel: 'phone' }) })).toEqual([])
  })

  it('do not speak of a few minutes, nor of being early', () => {
    expect(signalsOf({ ...calm, offsetSeconds: 299 })).toEqual([])
    expect(signalsOf({ ...calm, offsetSeconds: -900 })).toEqual([])
  })
})
