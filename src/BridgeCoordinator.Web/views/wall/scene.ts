import type { Course, CourseItem } from '../../agenda/course'
import type { Trust } from '../../board/trust'
import type { FloorCard, SessionStatus, TurnOnCard } from '../../contract'

/** What the hall looks at. Between items, before and after, and where nothing can be believed, it is the title alone. */
export type Scene =
  | { show: 'title'; paused: boolean }
  | { show: 'item'; current: CourseItem }
  | { show: 'speaker'; current: CourseItem | undefined; turn: TurnOnCard }

export function sceneOf(status: SessionStatus, course: Course, floor: FloorCard | undefined, trust: Trust): Scene {
  if (status === 'paused') return { show: 'title', paused: true }
  if (status !== 'open' || trust === 'lost') return { show: 'title', paused: false }
  if (floor?.turn) return { show: 'speaker', current: course.current, turn: floor.turn }
  if (course.current) return { show: 'item', current: course.current }
  return { show: 'title', paused: false }
}

/** How long a line is, and so how large it may stand; the wall has no scroll bar. */
export function lengthOf(text: string): 'short' | 'medium' | 'long' | 'longest' {
  if (text.length <= 22) return 'short'
  if (text.length <= 48) return 'medium'
  return text.length <= 110 ? 'long' : 'longest'
}
