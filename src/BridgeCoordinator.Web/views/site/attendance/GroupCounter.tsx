import { Stepper } from '../../../design/Stepper'
import { StatusPill } from '../../../design/StatusPill'
import { count } from '../../../i18n/format'
import type { OwnGroup } from '../mine'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { attendanceWords } from './attendanceWords'
import { CountConflict } from './CountConflict'
import { useDraft } from './useDraft'

export function GroupCounter({ site, group, locked }: { site: OwnSite; group: OwnGroup; locked: boolean }) {
  const words = attendanceWords()
  const { groupId, name, expected, minimum } = group
  const draft = useDraft(group.present, (present, previous) => site.put({ type: 'countPresent', siteId: site.siteId, groupId, present, previous }))
  const value = draft.value ?? group.present
  const refused = site.outbox.kept.value.filter(
    ({ state, command, refusal }) =>
      state === 'refused' && refusal?.code === 'countChanged' && command.type === 'countPresent' && command.groupId === groupId,
  )
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
        <UnsentMark when={group.unsent} />
      </p>
      {refused.map((entry) => (
        <CountConflict key={entry.key} site={site} entry={entry} />
      ))}
    </li>
  )
}
