import { expect, test } from 'vitest'
import type { AgendaCardItem } from '../../../contract'
import { lastFinished, movesOf } from './steps'

const item = (id: string, state: AgendaCardItem['state'], finishedAt?: string): AgendaCardItem => ({ id, title: id, presenters: [], state, finishedAt })

test('undo means the item that ended last, whatever its place', () => {
  const items = [item('a', 'finished', '2024-03-06T01:20:00Z'), item('b', 'finished', '2024-03-06T01:10:00Z'), item('c', 'running')]
  expect(lastFinished(items)?.id).toBe('a')
  expect(lastFinished([item('c', 'pending')])).toBeUndefined()
})

test('a pending item moves past the pending one beside it, over whatever lies between', () => {
  const items = [item('a', 'pending'), item('b', 'skipped'), item('c', 'pending'), item('d', 'pending')]
  expect(movesOf(items, 'a')).toEqual({ up: undefined, down: { beforeItemId: 'd' } })
  expect(movesOf(items, 'c')).toEqual({ up: { beforeItemId: 'a' }, down: { beforeItemId: undefined } })
  expect(movesOf(items, 'd')).toEqual({ up: { beforeItemId: 'c' }, down: undefined })
  expect(movesOf(items, 'b')).toEqual({})
})
