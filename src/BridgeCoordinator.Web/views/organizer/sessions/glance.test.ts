import { describe, expect, test } from 'vitest'
import type { SessionSummary, Update } from '../../../contract'
import { arrange, glanceOf } from './glance'

const line = (id: string, more: Partial<SessionSummary> = {}): SessionSummary => ({ id, title: id, status: 'draft', rehearsal: false, ...more })

const ids = (sessions: readonly SessionSummary[]) => arrange(sessions).map((meeting) => meeting.session.id)

describe('the order of sessions', () => {
  test('what goes on stands before what is to come, and that before what is over', () => {
    expect(ids([line('over', { status: 'closed', date: '2024-01-01' }), line('later'), line('paused', { status: 'paused' }), line('soon', { date: '2025-01-01' })])).toEqual([
      'paused', 'soon', 'later', 'over',
    ])
  })

  test('what is over has the latest first', () => {
    const closed = (date: string) => line(date, { status: 'closed', date })
    expect(ids([closed('2024-01-01'), closed('2025-01-01'), closed('2024-06-01')])).toEqual(['2025-01-01', '2024-06-01', '2024-01-01'])
  })

  test('a rehearsal stands with its meeting', () => {
    const meetings = arrange([line('r2', { rehearsal: true, rehearsalOf: 'm' }), line('m'), line('other'), line('r1', { rehearsal: true, rehearsalOf: 'm' })])
    expect(meetings.map(({ session, rehearsals }) => [session.id, rehearsals.map((one) => one.id)])).toEqual([
      ['m', ['r2', 'r1']],
      ['other', []],
    ])
  })

  test('a rehearsal whose meeting is not listed stands by itself', () => {
    expect(ids([line('r', { rehearsal: true, rehearsalOf: 'elsewhere' })])).toEqual(['r'])
  })

  test('a rehearsal of a rehearsal is listed too', () => {
    const meetings = arrange([line('m'), line('r', { rehearsal: true, rehearsalOf: 'm' }), line('rr', { rehearsal: true, rehearsalOf: 'r' })])
    expect(meetings.flatMap(({ session, rehearsals }) => [session.id, ...rehearsals.map((one) => one.id)]).sort()).toEqual(['m', 'r', 'rr'])
  })
})

describe('a glance at a board', () => {
  const board = (items: object[], currentItemId?: string) =>
    ({ cards: { meeting: { seq: 1, data: { id: 'm' } }, totals: { seq: 1, data: { present: 3 } }, agenda: { seq: 1, data: { items, currentItemId } } } }) as unknown as Update

  test('shows the running item', () => {
    const items = [{ id: 'a', title: 'A', state: 'running' }, { id: 'b', title: 'B', state: 'pending' }]
    expect(glanceOf(board(items, 'a'))?.item).toEqual({ title: 'A', running: true })
  })

  test('shows what comes next while nothing runs', () => {
    const items = [{ id: 'a', title: 'A', state: 'finished' }, { id: 'b', title: 'B', state: 'pending' }]
    expect(glanceOf(board(items))?.item).toEqual({ title: 'B', running: false })
    expect(glanceOf(board([items[0]!]))?.item).toBeUndefined()
  })

  test('is none while the board has no meeting', () => {
    expect(glanceOf({ cards: {} } as Update)).toBeNull()
  })
})
