import { useSignal } from '@preact/signals'
import { may } from '../../../access/rights'
import { AttendanceSum } from '../../../attendance/AttendanceSum'
import { attendanceWords } from '../../../attendance/attendanceWords'
import { countedGroup, sumOf, type CountedGroup } from '../../../attendance/counting'
import type { SiteCard } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { finds } from '../../../i18n/names'
import type { Desk } from '../desk'
import './AttendancePanel.css'
import { FreezeLine } from './FreezeLine'
import { SiteAttendance } from './SiteAttendance'

export interface CountedSite {
  site: SiteCard
  groups: readonly CountedGroup[]
}

/** Delegates of the hall and of every site, for who keeps the figures: count, correct, and lock them. */
export function AttendancePanel({ desk }: { desk: Desk }) {
  const words = attendanceWords()
  const { board } = desk.session
  const open = useSignal<string | null>(null)
  const lock = board.card('desk/attendance').value
  if (!lock || !may(desk.session, 'countPresent')) return null
  const counted: CountedSite[] = board.sites.value.map((site) => ({
    site,
    groups: (board.card(`desk/sites/${site.id}`).value?.groups ?? []).map(countedGroup),
  }))
  const sum = sumOf(counted.flatMap(({ groups }) => groups))
  const shown = counted.filter(({ site }) => finds(site.name, desk.query.value))
  return (
    <Panel
      class="attendance"
      title={words.title}
      aside={<AttendanceSum sum={sum} />}
    >
      <FreezeLine desk={desk} frozen={lock.frozen} uncounted={sum.uncounted} />
      <ul>
        {shown.map((one) => (
          <SiteAttendance key={one.site.id} desk={desk} counted={one} locked={lock.frozen !== undefined} open={open} />
        ))}
      </ul>
    </Panel>
  )
}
