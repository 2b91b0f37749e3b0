import { expect, it } from 'vitest'
import type { Kept } from '../../connection/outbox'
import type { Command, DeskSiteCard, SiteCard } from '../../contract'
import { mineOf } from './mine'

const site: SiteCard = {
  id: 's', name: 'Huyện Chư Sê', kind: 'bridge', order: 1, app: 'online', video: 'good', channel: 'primary', ready: true, present: 3, presentOfExpected: 3, expected: 0, waiting: 0,
}
const desk: DeskSiteCard = {
  checks: [{ check: 'sound', result: 'ok', at: '2024-03-06T00:00:00Z' }],
  incidents: [],
  groups: [{ groupId: 'g', name: 'Nhóm', present: 3, expected: 0, countedAt: '2024-03-06T00:00:00Z' }],
  attendanceFrozen: false,
  requests: [],
  notices: [{ noticeId: 'n', to: 'sites', by: 'Tổ kỹ thuật', text: 'Tắt micro', urgency: 'urgent', at: '2024-03-06T00:00:00Z', acknowledgedBy: [] }],
  verdict: 'good',
}
const entered = (command: Command, state: Kept['state'] = 'unsent'): Kept => ({ key: 'outbox/g/s/0001709683200000', id: '1', command, state })
const request: Command = { type: 'requestFloor', requestId: 'r', siteId: 's', speaker: 'Nguyễn Thị A', kind: 'question' }

it('shows what the board says where nothing was entered', () => {
  const mine = mineOf(site, desk, [])
  expect(mine).toMatchObject({ video: { value: 'good', unsent: false }, ready: { value: true }, groups: [{ present: 3 }] })
})

it('shows what was entered here, marked as not sent', () => {
  const mine = mineOf(site, desk, [entered({ type: 'countPresent', siteId: 's', groupId: 'g', present: 5, previous: 3 })])
  expect(mine.groups).toEqual([{ groupId: 'g', name: 'Nhóm', present: 5, unsent: true }])
})

it('a group that nobody has counted has no number, not even zero', () => {
  const uncounted = { groupId: 'g', name: 'Nhóm', present: 0, expected: 50, minimum: 50 }
  expect(mineOf(site, { ...desk, groups: [uncounted] }, []).groups).toEqual([{ groupId: 'g', name: 'Nhóm', minimum: 50 }])
})

it('keeps showing what was accepted until the board has it, no longer marked', () => {
  const mine = mineOf(site, desk, [entered({ type: 'countPresent', siteId: 's', groupId: 'g', present: 5 }, 'sent')])
  expect(mine.groups).toMatchObject([{ present: 5, unsent: false }])
})

it('what was refused does not count', () => {
  expect(mineOf(site, desk, [entered({ type: 'countPresent', siteId: 's', groupId: 'g', present: 5 }, 'refused')]).groups).toMatchObject([{ present: 3 }])
})

it('a lost picture takes the readiness back, as the server will', () => {
  expect(mineOf(site, desk, [entered({ type: 'reportVideo', siteId: 's', state: 'lost' })]).ready).toEqual({ value: false, unsent: true })
})

it('a request waits in the list from the moment it was entered, and once only', () => {
  expect(mineOf(site, desk, [entered(request)]).requests).toMatchObject([{ requestId: 'r', state: 'waiting', unsent: true }])
  const known = { requestId: 'r', kind: 'question', state: 'waiting', speaker: 'Nguyễn Thị A', since: '', spokenSeconds: 0, place: 2 } as const
  expect(mineOf(site, { ...desk, requests: [known] }, [entered(request, 'sent')]).requests).toEqual([known])
})

it('a request entered and withdrawn before it was sent shows as withdrawn', () => {
  expect(mineOf(site, desk, [entered(request), entered({ type: 'withdrawRequest', requestId: 'r' })]).requests).toMatchObject([{ state: 'withdrawn' }])
})

it('an acknowledged notice is acknowledged at once', () => {
  expect(mineOf(site, desk, [entered({ type: 'acknowledgeNotice', noticeId: 'n', siteId: 's' })]).acknowledged).toEqual(new Set(['n']))
})
