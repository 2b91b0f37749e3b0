import { may } from '../../../access/rights'
import { attendanceWords } from '../../../attendance/attendanceWords'
import type { FreezeOnCard } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { StatusPill } from '../../../design/StatusPill'
import { timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { lockWords } from './lockWords'

interface Props {
  desk: Desk
  frozen: FreezeOnCard | undefined
  /** Groups of which nobody has said a number. */
  uncounted: number
}

/** Whether the figures may still change, who locked them and when, and the button that changes it. */
export function FreezeLine({ desk: { session }, frozen, uncounted }: Props) {
  const words = lockWords()
  const missing = uncounted > 0 && attendanceWords().uncounted(uncounted)
  return (
    <div class="attendance-lock">
      <p>
        <StatusPill tone={frozen ? 'accent' : 'off'} icon={frozen ? 'check' : 'people'} plain>
          {frozen ? words.frozen(timeOfDay(frozen.at, session.zone.value), frozen.by) : words.open}
        </StatusPill>
        {!frozen && missing && <span class="muted">{missing}</span>}
      </p>
      {!frozen && may(session, 'freezeAttendance') && (
        <CommandButton small session={session} icon="check" sure={missing && words.freezeSure(missing)} command={() => ({ type: 'freezeAttendance' })}>
          {words.freeze}
        </CommandButton>
      )}
      {frozen && may(session, 'thawAttendance') && (
        <CommandButton small session={session} icon="refresh" sure={words.thawSure} command={() => ({ type: 'thawAttendance' })}>
          {words.thaw}
        </CommandButton>
      )}
    </div>
  )
}
