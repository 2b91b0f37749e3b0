import { count } from '../i18n/format'
import { attendanceWords } from './attendanceWords'
import './groups.css'
import { plannedOf, type Heads } from './headcount'

/** How many are present, of how many, beside the title of a panel that counts them. */
export function AttendanceSum({ sum }: { sum: Heads }) {
  return (
    <p class="attendance-sum">
      {attendanceWords().present} <strong>{count(sum.present)}</strong> <span class="muted">{plannedOf(sum)}</span>
    </p>
  )
}
