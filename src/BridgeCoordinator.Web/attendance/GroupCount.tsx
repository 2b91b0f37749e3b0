import type { ComponentChildren } from 'preact'
import { StatusPill } from '../design/StatusPill'
import { Stepper } from '../design/Stepper'
import { count } from '../i18n/format'
import { attendanceWords } from './attendanceWords'
import type { CountedGroup } from './counting'
import './groups.css'
import { useDraft } from './useDraft'

interface Props {
  group: CountedGroup
  locked: boolean
  /** A number that is meant, and the one that it was counted from. */
  onCount(present: number, previous: number): void
  /** Beside what the numbers themselves say. */
  remark?: ComponentChildren
  /** Below: a question about this number. */
  children?: ComponentChildren
}

/** One group, counted by thumb or keyboard, with how it compares with the plan. */
export function GroupCount({ group, locked, onCount, remark, children }: Props) {
  const words = attendanceWords()
  const { name, expected, minimum } = group
  const draft = useDraft(group.present, onCount)
  const value = draft.value ?? group.present
  const planned = [expected !== undefined && words.expected(count(expected)), minimum !== undefined && words.minimum(count(minimum))]
  const note = [value === undefined && words.notCounted, ...planned].filter(Boolean).join(' · ')
  return (
    <li class="group">
      <Stepper label={name} note={note || undefined} value={value ?? null} leaps={[10]} unavailable={locked} onChange={draft.set} onLeave={draft.done} />
      <p class="group-remarks">
        {value !== undefined && minimum !== undefined && value < minimum && (
          <StatusPill tone="warn" icon="warn" plain>
            {words.below(count(minimum - value))}
          </StatusPill>
        )}
        {value !== undefined && expected !== undefined && value > expected && (
          <StatusPill tone="off" icon="people" plain>
            {words.above(count(value - expected))}
          </StatusPill>
        )}
        {remark}
      </p>
      {children}
    </li>
  )
}
