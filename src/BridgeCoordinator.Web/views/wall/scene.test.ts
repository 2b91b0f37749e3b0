import { describe, expect, it } from 'vitest'
import type { Course, CourseItem } from '../../agenda/course'
import type { FloorCard, TurnOnCard } from '../../contract'
import { sceneOf } from './scene'

const item: CourseItem = { item: { id: 'i', title: 'Đối thoại', presenters: [], state: 'running' }, number: 5, overrunSeconds: 0 }
const course = (current?: CourseItem): Course => ({ items: [], current, next: undefined, offsetSeconds: null, over: false })
const turn: TurnOnCard = { requestId: 'r', siteId: 's', kind: 'question', state: 'speaking', spokenSeconds: 0 }
const floor = (now?: TurnOnCard): FloorCard => ({ mode: 'request', turn: now, waiting: [], responses: [] })

describe('the wall', () => {
  it('shows the speaker, else the item', () => {
    expect(sceneOf('open', course(item), floor(turn), 'current').show).toBe('speaker')
    expect(sceneOf('open', course(item), floor(), 'current').show).toBe('item')
  })

  it('is blank to the title between items, before the opening and after the close', () => {
    expect(sceneOf('open', course(), floor(), 'current').show).toBe('title')
    expect(sceneOf('draft', course(item), floor(turn), 'current').show).toBe('title')
    expect(sceneOf('closed', course(item), floor(turn), 'current').show).toBe('title')
  })

  it('says that the meeting is paused', () => {
    expect(sceneOf('paused', course(item), floor(turn), 'current')).toEqual({ show: 'title', paused: true })
  })

  it('keeps the speaker through a short break of the line, and lets go of what it cannot confirm', () => {
    expect(sceneOf('open', course(item), floor(turn), 'brief').show).toBe('speaker')
    expect(sceneOf('open', course(item), floor(turn), 'lost').show).toBe('title')
  })
})
