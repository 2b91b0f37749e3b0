import { GroupCount } from '../../../attendance/GroupCount'
import type { OwnGroup } from '../mine'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { CountConflict } from './CountConflict'

/** What is counted here is kept on the device until it is sent; where somebody else counted too, a person decides. */
export function GroupCounter({ site, group, locked }: { site: OwnSite; group: OwnGroup; locked: boolean }) {
  const { groupId } = group
  const refused = site.outbox.kept.value.filter(
    ({ state, command, refusal }) =>
      state === 'refused' && refusal?.code === 'countChanged' && command.type === 'countPresent' && command.groupId === groupId,
  )
  return (
    <GroupCount
      group={group}
      locked={locked}
      onCount={(present, previous) => site.put({ type: 'countPresent', siteId: site.siteId, groupId, present, previous })}
      remark={<UnsentMark when={group.unsent} />}
    >
      {refused.map((entry) => (
        <CountConflict key={entry.key} site={site} entry={entry} />
      ))}
    </GroupCount>
  )
}
