import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { nameRoles } from '../../../access/roleWords'
import type { LiveSession } from '../../../connection/session'
import type { GrantLine } from '../../../contract'
import { Field } from '../../../design/Field'
import { Panel } from '../../../design/Panel'
import { Select } from '../../../design/Select'
import { SureButton } from '../../../design/SureButton'
import { count } from '../../../i18n/format'
import { finds } from '../../../i18n/names'
import { accessWords } from './accessWords'
import { GrantRow } from './GrantRow'
import { revoke } from './revoke'

interface Props {
  session: LiveSession
  lines: readonly GrantLine[]
  onChange(): Promise<void>
}

type Show = 'valid' | 'unused' | 'revoked' | 'all'

const fits: Record<Show, (line: GrantLine) => boolean> = {
  valid: (line) => !line.revokedAt,
  unused: (line) => !line.revokedAt && !line.lastUsedAt,
  revoked: (line) => Boolean(line.revokedAt),
  all: () => true,
}

export function GrantsPanel({ session, lines, onChange }: Props) {
  const words = accessWords()
  const show = useSignal<Show>('valid')
  const query = useSignal('')
  const list = useRef<HTMLDivElement>(null)
  const siteName = (line: GrantLine) => (line.siteId ? (session.board.card(`sites/${line.siteId}`).value?.name ?? line.siteId) : words.inHall)
  const order = (line: GrantLine) => (line.siteId ? (session.board.card(`sites/${line.siteId}`).value?.order ?? 0) : -1)
  const sorted = [...lines].sort((a, b) => order(a) - order(b) || (a.createdAt < b.createdAt ? -1 : 1))
  const shown = sorted.filter(fits[show.value]).filter((line) => finds(`${line.label} ${nameRoles(line.roles)} ${siteName(line)}`, query.value))
  // Offered only for a choice that somebody made: all of them at once would be a press away otherwise.
  const narrowed = query.value.trim() !== '' || show.value === 'unused'
  const revocable = shown.filter((line) => !line.revokedAt && line.grantId !== session.grant?.grantId)
  const act = async (those: readonly GrantLine[]) => {
    await revoke(session, those)
    await onChange()
    // The row that had the focus is gone.
    if (document.activeElement === document.body) list.current?.focus()
  }
  return (
    <Panel title={words.grants} aside={<p class="muted">{words.counts(count(lines.filter(fits.valid).length), count(lines.filter(fits.unused).length))}</p>}>
      {lines.length === 0 ? (
        <p class="muted">{words.noGrants}</p>
      ) : (
        <div class="grants-list" ref={list} tabIndex={-1}>
          <div class="grants-tools">
            <Field label={words.find} value={query.value} onInput={(value) => (query.value = value)} autoComplete="off" />
            <Select
              label={words.show}
              value={show.value}
              options={[
                { value: 'valid', label: words.valid },
                { value: 'unused', label: words.unused },
                { value: 'revoked', label: words.revokedOnes },
                { value: 'all', label: words.all },
              ]}
              onChange={(value) => (show.value = value)}
            />
            {narrowed && revocable.length > 1 && (
              <SureButton kind="danger" icon="bin" act={() => act(revocable)} sure={words.revokeShownSure(count(revocable.length))}>
                {words.revokeShown(count(revocable.length))}
              </SureButton>
            )}
          </div>
          {shown.length === 0 && <p class="muted">{words.noneFound}</p>}
          {shown.length > 0 && (
            <table class="grants">
              <thead>
                <tr>
                  <th scope="col">{words.site}</th>
                  <th scope="col">{words.who}</th>
                  <th scope="col">{words.created}</th>
                  <th scope="col">{words.lastUse}</th>
                  <th scope="col">{words.state}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((line) => (
                  <GrantRow key={line.grantId} line={line} site={siteName(line)} zone={session.zone.value} own={line.grantId === session.grant?.grantId} onRevoke={() => act([line])} />
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Panel>
  )
}
