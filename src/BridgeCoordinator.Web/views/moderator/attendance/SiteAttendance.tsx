import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { attendanceWords } from '../../../attendance/attendanceWords'
import { sumOf, type CountedGroup } from '../../../attendance/counting'
import { GroupCount } from '../../../attendance/GroupCount'
import { plannedOf } from '../../../attendance/headcount'
import { Figures } from '../../../design/Figures'
import { useCommand } from '../../../design/useCommand'
import { count, timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import type { CountedSite } from './AttendancePanel'
import { lockWords } from './lockWords'

interface Props {
  desk: Desk
  counted: CountedSite
  locked: boolean
  /** The one site whose groups are shown. */
  open: Signal<string | null>
}

/** One site on a line; opened, its groups. */
export function SiteAttendance({ desk, counted: { site, groups }, locked, open }: Props) {
  const id = useId()
  const sum = sumOf(groups)
  const opened = open.value === site.id
  return (
    <li class="attendance-site">
      <button type="button" class="attendance-line" aria-expanded={opened} aria-controls={opened ? id : undefined} onClick={() => (open.value = opened ? null : site.id)}>
        <span lang="vi">{site.name}</span>
        <span class="muted">{sum.uncounted > 0 && attendanceWords().uncounted(sum.uncounted)}</span>
        <span>
          <Figures>{count(sum.present)}</Figures> <span class="muted">{plannedOf(sum)}</span>
        </span>
      </button>
      {opened && (
        <ul id={id} class="groups">
          {groups.map((group) => (
            <Group key={group.groupId} desk={desk} siteId={site.id} group={group} locked={locked} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the hall enters goes to the server at once; what somebody else entered meanwhile is refused in the server's words. */
function Group({ desk: { session }, siteId, group, locked }: { desk: Desk; siteId: string; group: CountedGroup; locked: boolean }) {
  const { groupId } = group
  const { send } = useCommand(session)
  const correctedAt = session.board.card(`desk/sites/${siteId}`).value?.groups.find((one) => one.groupId === groupId)?.correctedAt
  return (
    <GroupCount
      group={group}
      locked={locked}
      onCount={(present, previous) => void send({ type: 'countPresent', siteId, groupId, present, previous })}
      remark={correctedAt && <span class="muted">{lockWords().corrected(timeOfDay(correctedAt, session.zone.value))}</span>}
    />
  )
}
