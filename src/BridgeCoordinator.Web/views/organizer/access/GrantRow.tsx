import { nameRoles, saysNoMore } from '../../../access/roleWords'
import type { GrantLine } from '../../../contract'
import { StatusPill } from '../../../design/StatusPill'
import { SureButton } from '../../../design/SureButton'
import { dayOf, timeOfDay } from '../../../i18n/format'
import { accessWords } from './accessWords'

interface Props {
  line: GrantLine
  site: string
  zone: string
  /** The grant by which this page is open. */
  own: boolean
  onRevoke(): Promise<void>
}

export function GrantRow({ line, site, zone, own, onRevoke }: Props) {
  const words = accessWords()
  const when = (instant: string) => `${timeOfDay(instant, zone)}, ${dayOf(instant, zone)}`
  const roles = nameRoles(line.roles)
  return (
    <tr class={line.revokedAt ? 'grant-revoked' : undefined}>
      <th scope="row" lang="vi">
        {site}
      </th>
      <td>
        {roles}
        {!saysNoMore(line.label, line.roles) && <small class="muted">{line.label}</small>}
      </td>
      <td data-label={words.created}>{when(line.createdAt)}</td>
      <td data-label={words.lastUse}>{line.lastUsedAt ? when(line.lastUsedAt) : <span class="muted">{words.never}</span>}</td>
      <td>
        {line.revokedAt ? (
          <StatusPill tone="off" icon="cross">
            {words.revoked(when(line.revokedAt))}
          </StatusPill>
        ) : (
          !own && (
            <SureButton small act={onRevoke} sure={words.revokeSure} label={words.revokeOf(`${site}, ${line.label}`)}>
              {words.revoke}
            </SureButton>
          )
        )}
      </td>
    </tr>
  )
}
