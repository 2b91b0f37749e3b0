import { expect, it } from 'vitest'
import { facts, recorded } from '../sites/facts.fixture'
import { standings } from '../sites/standings'
import { blockersOf } from './blockers'

const ready = { ready: true, video: 'good', app: 'online' } as const
const checked = { checks: recorded('picture', 'sound', 'returnSound') }

it('names each site once, under its worst problem, the worst line first', () => {
  const all = standings([
    facts('fine', { ...ready, order: 1 }, checked),
    facts('unseen', { order: 2 }),
    facts('lost', { ...ready, video: 'lost', order: 3 }, checked),
    facts('unready', { ...ready, ready: false, order: 4 }, checked),
  ])
  expect(blockersOf(all)).toEqual([
    { problem: 'lost', names: ['lost'] },
    { problem: 'notReady', names: ['unseen', 'unready'] },
  ])
})

it('finds nothing where every site is ready', () => {
  expect(blockersOf(standings([facts('fine', ready, checked)]))).toEqual([])
})
