import { expect, test } from 'vitest'
import { request } from '../requests.fixture'
import { callBackOf, callOf } from './calling'

const site = { name: 'Huyện Chư Sê', kind: 'bridge' } as const

test('a delegate at a site is called by name and place', () => {
  expect(callOf(request('a', { speaker: 'Nguyễn Thị A' }), site, 'state')).toBe('Mời đại biểu Nguyễn Thị A, điểm cầu huyện Chư Sê, phát biểu.')
})

test('only the kind of place is written small', () => {
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Thị xã An Khê', kind: 'bridge' }, 'state')).toContain('điểm cầu thị xã An Khê')
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Xãnh', kind: 'bridge' }, 'state')).toContain('điểm cầu Xãnh')
})

test('somebody in the hall is called in the hall', () => {
  expect(callOf(request('a', { speaker: 'B' }), { name: 'Hội trường 2/9', kind: 'central' }, 'state')).toBe('Mời đại biểu B, tại hội trường, phát biểu.')
})

test('a department is called to answer, by the title of who answers', () => {
  const answer = (more: object) => request('a', { kind: 'response', speaker: 'Trần Văn C', unit: 'Sở Tài chính', ...more })
  expect(callOf(answer({ speakerTitle: 'Giám đốc' }), site, 'state')).toBe('Mời đại biểu Trần Văn C, Giám đốc Sở Tài chính, trả lời.')
  expect(callOf(answer({ speakerTitle: 'Giám đốc Sở Tài chính' }), site, 'state')).toBe('Mời đại biểu Trần Văn C, Giám đốc Sở Tài chính, trả lời.')
  expect(callOf(answer({}), site, 'state')).toBe('Mời đại biểu Trần Văn C, Sở Tài chính, trả lời.')
})

test('at a meeting of a Party body people are comrades', () => {
  expect(callOf(request('a', { speaker: 'B' }), site, 'party')).toBe('Mời đồng chí B, điểm cầu huyện Chư Sê, phát biểu.')
})

test('who was cut off is called back', () => {
  expect(callBackOf(request('a', { speaker: 'B' }), site, 'state')).toBe('Điểm cầu huyện Chư Sê đã có tín hiệu. Mời đại biểu B tiếp tục phát biểu.')
})
