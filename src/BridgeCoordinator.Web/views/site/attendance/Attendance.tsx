import { AttendanceSum } from '../../../attendance/AttendanceSum'
import { attendanceWords } from '../../../attendance/attendanceWords'
import { sumOf } from '../../../attendance/counting'
import { Callout } from '../../../design/Callout'
import { Panel } from '../../../design/Panel'
import type { OwnSite } from '../ownSite'
import { GroupCounter } from './GroupCounter'

/** Delegates by group, counted by thumb; the site's sum above. */
export function Attendance({ site }: { site: OwnSite }) {
  const words = attendanceWords()
  const mine = site.mine.value
  const desk = site.desk.value
  if (!mine || !desk) return null
  const sum = sumOf(mine.groups)
  const locked = desk.attendanceFrozen || site.status.value === 'closed'
  return (
    <Panel
      class="site-attendance"
      title={words.title}
      aside={<AttendanceSum sum={sum} />}
    >
      {desk.attendanceFrozen && (
        <Callout tone="accent" icon="check" title={words.frozen}>
          <p>{words.frozenText}</p>
        </Callout>
      )}
      {mine.groups.length === 0 && <p class="muted">{words.none}</p>}
      {sum.uncounted > 0 && !locked && <p class="muted">{words.uncounted(sum.uncounted)}</p>}
      <ul class="groups">
        {mine.groups.map((group) => (
          <GroupCounter key={group.groupId} site={site} group={group} locked={locked} />
        ))}
      </ul>
    </Panel>
  )
}
