import { expect, test } from 'vitest'
import { request } from '../requests.fixture'
import { callBackOf, callOf } from './calling'

const site = { name: 'Huyện Chư Sê', kind: 'bridge' } as const

test('a delegate at a site is called by name and place', () => {
  expect(callOf(request('a', { speaker: 'Nguyễn Thị A' }), site)).toBe('Mời đại biểu Nguyễn Thị A, điểm cầu huyện Chư Sê, phát biểu.')
})

test('only the kind of place is written small', () => {
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Thị xã An Khê', kind: 'bridge' })).toContain('điểm cầu thị xã An Khê')
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Xãnh', kind: 'bridge' })).toContain('điểm cầu Xãnh')
})

test('somebody in the hall is called in the hall', () => {
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Hội trường 2/9', kind: 'central' })).toBe('Mời đại biểu B, tại hội trường, phát biểu.')
})

test('a department is called to answer', () => {
  expect(callOf(request('a', { kind: 'response', speaker: 'Trần Văn C', unit: 'Sở Tài chính' }), site)).toBe('Mời Trần Văn C, Sở Tài chính, trả lời.')
})

test('who was cut off is called back', () => {
  expect(callBackOf(request('a', { speaker: 'B' }), site)).toBe('Điểm cầu huyện Chư Sê đã có tín hiệu. Mời đại biểu B tiếp tục phát biểu.')
})
