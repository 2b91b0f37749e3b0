import { expect, it } from 'vitest'
import type { AgendaCard, AgendaCardItem } from '../contract'
import { courseOf } from './course'

const at = (time: string) => `2024-03-06T0${time}:00Z`
const ms = (time: string) => Date.parse(at(time))

const item = (id: string, start: string, end: string, change: Partial<AgendaCardItem> = {}): AgendaCardItem => ({
  id,
  title: id,
  presenters: [],
  plannedStart: at(start),
  plannedEnd: at(end),
  expectedStart: at(start),
  expectedEnd: at(end),
  state: 'pending',
  ...change,
})

const agenda: AgendaCard = {
  items: [
    item('a', '1:00', '1:10', { state: 'skipped', expectedStart: undefined, expectedEnd: undefined }),
    item('b', '1:10', '1:20', { state: 'running', startedAt: at('1:12'), expectedEnd: at('1:22') }),
    item('c', '1:20', '1:30', { expectedStart: at('1:22'), expectedEnd: at('1:32') }),
  ],
  currentItemId: 'b',
  offsetSeconds: 120,
}

it('shows the card as it is while the running item keeps its time', () => {
  const course = courseOf(agenda, 'open', ms('1:15'))
  expect(course.current?.overrunSeconds).toBe(0)
  expect(course.next?.item.id).toBe('c')
  expect(course.next?.expectedStart).toBe(ms('1:22'))
  expect(course.offsetSeconds).toBe(120)
})

it('adds the overrun of the running item to it, to all later items and to the offset', () => {
  const course = courseOf(agenda, 'open', ms('1:25'))
  expect(course.current?.overrunSeconds).toBe(180)
  expect(course.current?.expectedEnd).toBe(ms('1:25'))
  expect(course.next?.expectedStart).toBe(ms('1:25'))
  expect(course.items[2]?.expectedEnd).toBe(ms('1:35'))
  expect(course.offsetSeconds).toBe(300)
})

it('counts as late between items once the next one should have started', () => {
  const between: AgendaCard = { ...agenda, currentItemId: undefined, items: agenda.items.map((one) => (one.id === 'b' ? { ...one, state: 'finished' } : one)) }
  const course = courseOf(between, 'open', ms('1:24'))
  expect(course.current).toBeUndefined()
  expect(course.next?.expectedStart).toBe(ms('1:24'))
  expect(course.offsetSeconds).toBe(240)
})

it('says nothing of lateness before the opening, after the end, or without times', () => {
  expect(courseOf(agenda, 'draft', ms('3:00')).offsetSeconds).toBeNull()
  expect(courseOf(agenda, 'closed', ms('3:00')).offsetSeconds).toBe(120)
  const untimed = { ...agenda, items: [{ id: 'x', title: 'x', presenters: [], state: 'running' as const, startedAt: at('1:00') }], currentItemId: 'x' }
  expect(courseOf(untimed, 'open', ms('3:00')).offsetSeconds).toBeNull()
})
