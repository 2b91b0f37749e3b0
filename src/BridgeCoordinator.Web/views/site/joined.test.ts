import { expect, it } from 'vitest'
import type { Command } from '../../contract'
import { joined } from './joined'

const count = (groupId: string, present: number, previous: number): Command => ({ type: 'countPresent', siteId: 's', groupId, present, previous })
const video = (state: 'lost' | 'good'): Command => ({ type: 'reportVideo', siteId: 's', state })

it('a later count of the same group replaces the earlier one and keeps what that was counted from', () => {
  expect(joined(count('g', 12, 10), count('g', 15, 12))).toEqual(count('g', 15, 10))
})

it('counts of different groups stay two', () => {
  expect(joined(count('g', 12, 10), count('h', 15, 0))).toBeNull()
})

it('only the last word on the picture is sent: an old "lost" must not cut off a speaker afterwards', () => {
  expect(joined(video('lost'), video('good'))).toEqual(video('good'))
})

it('another check, and another matter, stay for themselves', () => {
  const check = (name: 'sound' | 'picture'): Command => ({ type: 'recordCheck', siteId: 's', check: name, result: 'ok' })
  expect(joined(check('sound'), check('picture'))).toBeNull()
  expect(joined(video('lost'), { type: 'switchChannel', siteId: 's', channel: 'phone' })).toBeNull()
})

it('requests to speak are never joined', () => {
  const request = (requestId: string): Command => ({ type: 'requestFloor', requestId, siteId: 's', speaker: 'Nguyễn Thị A', kind: 'question' })
  expect(joined(request('1'), request('2'))).toBeNull()
})
