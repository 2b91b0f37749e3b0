import { expect, test } from 'vitest'
import { floorOf, request } from '../requests.fixture'
import { giveFloor, givingOf } from './giving'

const speaks = request('now', { state: 'speaking' })
const waits = request('a')

test('while nobody speaks the floor is free', () => {
  expect(givingOf(waits, floorOf([waits]).floor, 'open')).toEqual({ way: 'free' })
})

test('a suspended turn makes room', () => {
  const cut = request('now', { state: 'suspended', heard: false })
  expect(givingOf(waits, floorOf([cut, waits]).floor, 'open')).toEqual({ way: 'free' })
})

test('nobody is given the floor unless the session is open', () => {
  for (const status of ['draft', 'paused', 'closed'] as const)
    expect(givingOf(waits, floorOf([waits]).floor, status)).toEqual({ way: 'blocked', why: status })
})

test('a speaker is replaced only where that is the mode', () => {
  expect(givingOf(waits, floorOf([speaks, waits]).floor, 'open')).toEqual({ way: 'blocked', why: 'taken' })
  expect(givingOf(waits, floorOf([speaks, waits], { mode: 'override' }).floor, 'open')).toEqual({ way: 'replaces', replaces: 'now' })
})

test('a site that is not heard is called only in spite of that', () => {
  const dead = request('a', { heard: false })
  const giving = givingOf(dead, floorOf([dead]).floor, 'open')
  expect(giving.way).toBe('unheard')
  expect(giveFloor(dead, giving, null)).toEqual({ type: 'giveFloor', requestId: 'a', despite: true })
})

test('a press that was meant for a free floor never says despite', () => {
  const dead = request('a', { heard: false })
  expect(giveFloor(dead, { way: 'free' }, null)).not.toHaveProperty('despite')
})

test('the chosen length goes along, but a kept turn goes on with what it had', () => {
  expect(giveFloor(waits, { way: 'free' }, 180)).toEqual({ type: 'giveFloor', requestId: 'a', limitSeconds: 180 })
  expect(giveFloor(request('a', { setAside: true }), { way: 'free' }, 180)).toEqual({ type: 'giveFloor', requestId: 'a' })
})
