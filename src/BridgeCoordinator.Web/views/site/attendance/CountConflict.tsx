import { attendanceWords } from '../../../attendance/attendanceWords'
import type { Kept } from '../../../connection/outbox'
import { Button } from '../../../design/Button'
import { Callout } from '../../../design/Callout'
import { count } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'

/** Two people counted the same group: both numbers, and a person decides. */
export function CountConflict({ site, entry }: { site: OwnSite; entry: Kept }) {
  const words = attendanceWords()
  const { command } = entry
  if (command.type !== 'countPresent') return null
  const now = site.mine.value?.groups.find(({ groupId }) => groupId === command.groupId)?.present ?? 0
  const forget = () => site.outbox.dismiss(entry.key)
  const insist = () => {
    site.put({ ...command, previous: now })
    forget()
  }
  return (
    <Callout
      tone="warn"
      icon="people"
      title={words.changed}
      actions={
        <>
          <Button onPress={forget}>{words.keepTheirs(count(now))}</Button>
          {now !== command.present && <Button onPress={insist}>{words.writeMine(count(command.present))}</Button>}
        </>
      }
    >
      <p>{words.changedText(count(now), count(command.present))}</p>
    </Callout>
  )
}
