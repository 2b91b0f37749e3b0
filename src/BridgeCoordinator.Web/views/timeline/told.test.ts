import { expect, test } from 'vitest'
import type { Commit } from '../../contract'
import { told, type Names } from './told'

const names: Names = { site: (id) => `Huyện ${id}`, item: (id) => `Mục ${id}`, group: (_, id) => `nhóm ${id}` }
const commit = (seq: number, ...events: object[]) => ({ seq, at: `2024-03-06T01:0${seq}:00Z`, actor: { label: 'Thư ký' }, events }) as unknown as Commit
const texts = (...commits: Commit[]) => told(commits, names).map(({ text }) => text)
const asked = { type: 'floorRequested', requestId: 'r', siteId: 'A', kind: 'question', speaker: 'Nguyễn Thị A', topic: 'Vay vốn' }

test('a turn is told by who speaks, with title and site', () => {
  const turn = [commit(1, { ...asked, speakerTitle: 'Chi hội trưởng' }), commit(2, { type: 'floorGiven', requestId: 'r' }), commit(3, { type: 'turnEnded', requestId: 'r' })]
  expect(texts(...turn)).toEqual([
    'Đăng ký (câu hỏi): Nguyễn Thị A, Chi hội trưởng, Huyện A – Vay vốn',
    'Bắt đầu phát biểu: Nguyễn Thị A, Chi hội trưởng, Huyện A',
    'Kết thúc phát biểu: Nguyễn Thị A, Chi hội trưởng, Huyện A',
  ])
})

test('a department that answers is told in place of the hall', () => {
  const answer = commit(1, { ...asked, kind: 'response', unit: 'Sở Tài chính', topic: undefined })
  expect(texts(answer)).toEqual(['Đăng ký (trả lời): Nguyễn Thị A, Sở Tài chính'])
})

test('every event of a commit has its line, its time and whose command it was', () => {
  const both = commit(4, { type: 'itemFinished', itemId: '1' }, { type: 'itemStarted', itemId: '2' })
  expect(told([both], names)).toEqual([
    { seq: 4, at: '2024-03-06T01:04:00Z', by: 'Thư ký', kind: 'agenda', text: 'Kết thúc “Mục 1”' },
    { seq: 4, at: '2024-03-06T01:04:00Z', by: 'Thư ký', kind: 'agenda', text: 'Bắt đầu “Mục 2”' },
  ])
})

test('reasons follow what they are for; what a machine measured is not told', () => {
  expect(texts(commit(1, { type: 'sessionPaused', reason: 'Giải lao' }), commit(2, { type: 'linksSampled', samples: [] }))).toEqual(['Tạm dừng hội nghị: Giải lao'])
  expect(texts(commit(1, { type: 'videoReported', siteId: 'A', state: 'lost' }))).toEqual(['Huyện A: Mất tín hiệu'])
})
