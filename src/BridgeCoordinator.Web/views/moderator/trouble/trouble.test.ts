import { expect, test } from 'vitest'
import { floorOf, request, turnOf } from '../requests.fixture'
import { troubleOf } from './trouble'

const cut = request('now', { state: 'suspended', heard: false, video: 'lost' })

function trouble(requests: Parameters<typeof floorOf>[0], suspendReason?: 'linkLost' | 'moderator' | 'sessionPaused', suggested?: string) {
  const { floor, desk } = floorOf(requests, {}, suggested)
  const turn = requests.find(({ state }) => state === 'speaking' || state === 'suspended')
  return troubleOf({ ...floor, turn: turn && turnOf(turn, { suspendReason }) }, desk, 'open')
}

test('nobody speaks: no trouble', () => {
  expect(trouble([request('a')])).toBeNull()
})

test('a speaker who is heard is no trouble', () => {
  expect(trouble([request('now', { state: 'speaking' })])).toBeNull()
})

test('a lost link asks for one of the three choices', () => {
  expect(trouble([cut], 'linkLost')).toMatchObject({ stage: 'cutOff', request: cut, instead: undefined })
})

test('a turn that the moderator stopped asks for them too, once its site is not heard', () => {
  expect(trouble([cut], 'moderator')?.stage).toBe('cutOff')
})

test('the other to call is who is next up and heard, else the suggested one', () => {
  const ready = request('b', { state: 'standBy' })
  expect(trouble([cut, ready, request('c')], 'linkLost', 'c')).toMatchObject({ instead: { requestId: 'b' } })
  expect(trouble([cut, { ...ready, heard: false }, request('c')], 'linkLost', 'c')).toMatchObject({ instead: { requestId: 'c' } })
})

test('heard again, the turn waits for the moderator’s word', () => {
  expect(trouble([{ ...cut, heard: true }], 'linkLost')?.stage).toBe('back')
})

test('a turn stopped on purpose at a site that is heard is no trouble', () => {
  expect(trouble([{ ...cut, heard: true }], 'moderator')).toBeNull()
  expect(trouble([{ ...cut, heard: true }], 'sessionPaused')).toBeNull()
})

test('who was called although not heard is pointed out', () => {
  expect(trouble([request('now', { state: 'speaking', heard: false })])?.stage).toBe('unheard')
})
