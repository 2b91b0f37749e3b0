import { expect, test } from 'vitest'
import { floorOf, request } from '../requests.fixture'
import { nextOf, queueOf, rowsOf, stepFrom, targetOf } from './queue'

const queue = (...args: Parameters<typeof floorOf>) => {
  const { floor, desk } = floorOf(...args)
  return queueOf(floor, desk)
}

test('the order is the floor card’s, the people are the desk card’s', () => {
  const { floor, desk } = floorOf([request('a'), request('b')])
  const shuffled = { requests: [...desk.requests].reverse() }
  expect(queueOf(floor, shuffled).waiting.map(({ request, place }) => [request.speaker, place])).toEqual([
    ['Người a', 1],
    ['Người b', 2],
  ])
})

test('a request that one card knows and the other does not is left out', () => {
  const { floor } = floorOf([request('a'), request('b')])
  expect(queueOf(floor, { requests: [request('b')] }).waiting.map(({ request }) => request.requestId)).toEqual(['b'])
})

test('turns that are kept stand apart, at the head', () => {
  const both = queue([request('a', { setAside: true }), request('b')])
  expect(both.setAside.map(({ request }) => request.requestId)).toEqual(['a'])
  expect(rowsOf(both).map(({ requestId }) => requestId)).toEqual(['a', 'b'])
})

test('moving one place names the neighbour, and the end has no name', () => {
  const { waiting } = queue([request('a'), request('b'), request('c')])
  expect(waiting.map(({ up, down }) => [up, down])).toEqual([
    [undefined, { beforeRequestId: 'c' }],
    [{ beforeRequestId: 'a' }, { beforeRequestId: undefined }],
    [{ beforeRequestId: 'b' }, undefined],
  ])
})

test('nobody is moved past a turn that is kept', () => {
  const both = queue([request('kept', { setAside: true }), request('kept2', { setAside: true }), request('a'), request('b')])
  expect(both.waiting.map(({ place, up }) => [place, up])).toEqual([
    [3, undefined],
    [4, { beforeRequestId: 'a' }],
  ])
  expect(both.setAside.map(({ down }) => down)).toEqual([{ beforeRequestId: 'a' }, undefined])
})

test('walking begins at the near end and stops at the far one', () => {
  const rows = rowsOf(queue([request('a'), request('b')]))
  expect(stepFrom(rows, null, 1)).toBe('a')
  expect(stepFrom(rows, null, -1)).toBe('b')
  expect(stepFrom(rows, 'b', 1)).toBe('b')
  expect(stepFrom(rows, 'gone', 1)).toBe('a')
  expect(stepFrom([], null, 1)).toBeNull()
})

test('the floor goes to the selected request, else to who is next up, else to the suggested one', () => {
  const all = queue([request('a'), request('b', { state: 'standBy' }), request('c')], {}, 'c')
  expect(targetOf(all, 'a', 'c')).toBe('a')
  expect(targetOf(all, null, 'c')).toBe('b')
  expect(targetOf(queue([request('a'), request('c')]), null, 'c')).toBe('c')
})

test('a selection that another screen has dealt with selects nothing', () => {
  expect(targetOf(queue([request('a')]), 'gone', 'a')).toBe('a')
  expect(targetOf(queue([]), 'gone', undefined)).toBeUndefined()
})

test('who is next up already is not told again', () => {
  expect(nextOf(queue([request('a'), request('b', { state: 'standBy' })]), 'b', 'a')).toBe('a')
})
