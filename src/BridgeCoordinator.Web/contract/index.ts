// The wire contract as the views use it: the generated shapes, and which key carries which card.
import type * as wire from './generated'

export type * from './generated'

/** Where a command stands in the log. */
export type Accepted = wire.CommandPlace

/** Where a screen stands. */
export type Position = wire.WatchFrom

export type SessionSummary = wire.SessionLine

export interface CardEntry {
  seq: number
  data: unknown
}

/** An update as the store takes it: which card a key carries is known only once somebody asks for the key. */
export interface Update extends Omit<wire.Update, 'cards' | 'gone' | 'end'> {
  cards: Record<string, CardEntry>
  gone: string[]
}

/** What to tell whoever gave the command: what is wrong and what to do, and which fields it is about. */
export function wordsOf(problem: wire.Problem): string {
  const fields = (problem.errors ?? []).filter((field) => field.title !== problem.title).map((field) => field.title)
  return [problem.title, ...new Set(fields)].join(' ')
}

/** Keyed cards of a board. A view never sees a key that its audience may not see: the server does not send it. */
export interface FixedCards {
  meeting: wire.MeetingCard
  agenda: wire.AgendaCard
  floor: wire.FloorCard
  totals: wire.TotalsCard
  notices: wire.NoticesCard
  'desk/agenda': wire.DeskAgendaCard
  'desk/floor': wire.DeskFloorCard
  'desk/links': wire.DeskLinksCard
  'desk/rollCall': wire.DeskRollCallCard
  'desk/attendance': wire.DeskAttendanceCard
  'desk/notices': wire.DeskNoticesCard
}

export type CardKey = keyof FixedCards | `sites/${string}` | `desk/sites/${string}`

export type Cards<K extends CardKey> = K extends keyof FixedCards
  ? FixedCards[K]
  : K extends `desk/sites/${string}`
    ? wire.DeskSiteCard
    : K extends `sites/${string}`
      ? wire.SiteCard
      : never

/** What the server says last on a watch. */
export interface End {
  end: wire.WatchEnd
}

export type WatchItem = Update | End

/** A definite answer to a command: it is in the log, or it certainly is not. */
export type Answer = ({ accepted: true } & Accepted) | ({ accepted: false } & wire.Problem)
