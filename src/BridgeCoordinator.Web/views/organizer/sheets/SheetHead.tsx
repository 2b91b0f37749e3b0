import type { LiveSession } from '../../../connection/session'
import type { MeetingCard } from '../../../contract'
import { calendarDay, timeOfDay } from '../../../i18n/format'
import { nameOf } from '../access/fresh'
import type { SheetContent } from './sheetsOf'
import { sheetWords } from './sheetWords'

export function SheetHead({ session, sheet }: { session: LiveSession; sheet: SheetContent }) {
  const words = sheetWords()
  const meeting = session.board.card('meeting').value
  const { site, links } = sheet
  return (
    <header>
      <p class="sheet-kind">
        {site ? words.siteSheet : links[0]!.page ? words.screenSheet : words.hallSheet}
        {meeting?.rehearsal && <strong>{words.rehearsal}</strong>}
      </p>
      <h2 lang="vi">{site ? site.name : nameOf(links[0]!)}</h2>
      {meeting && (
        <div class="sheet-meeting">
          <p class="sheet-title" lang="vi">
            {meeting.title}
          </p>
          <p>{whenOf(meeting)}</p>
          <p>
            {words.venue}
            <span lang="vi">{meeting.venue}</span>
          </p>
          {site?.chair && (
            <p>
              {words.chair}
              <span lang="vi">{site.chair}</span>
            </p>
          )}
        </div>
      )}
    </header>
  )
}

function whenOf(meeting: MeetingCard): string {
  const words = sheetWords()
  const time = (instant: string | undefined) => instant && timeOfDay(instant, meeting.timeZone)
  const hours = [time(meeting.start), time(meeting.end)].filter(Boolean).join(' – ')
  if (!meeting.date) return words.openDate + [hours, meeting.dateText].filter(Boolean).join(', ')
  return words.openDate + [hours, calendarDay(meeting.date)].filter(Boolean).join(', ') + (meeting.tentative ? ` (${words.tentative})` : '')
}
