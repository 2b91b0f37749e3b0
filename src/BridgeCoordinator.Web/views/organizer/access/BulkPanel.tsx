import { useSignal } from '@preact/signals'
import { roleWords } from '../../../access/roleWords'
import type { LiveSession } from '../../../connection/session'
import type { GrantLine, Role } from '../../../contract'
import { Checks } from '../../../design/Checks'
import { Choice } from '../../../design/Choice'
import { Form } from '../../../design/Form'
import { Panel } from '../../../design/Panel'
import { SureButton } from '../../../design/SureButton'
import { count } from '../../../i18n/format'
import { language } from '../../../i18n/language'
import { viewAt } from '../../../routing/sessionViews'
import { accessWords } from './accessWords'
import { grantsFor, screenLinks, type ScreenLink, type SiteLinks } from './grantPlan'
import { issue } from './issue'

const hallRoles: readonly Role[] = ['moderator', 'secretary', 'technician', 'viewer']

/** The server takes no more in one request. */
const mostAtOnce = 1_000

interface Props {
  session: LiveSession
  existing: readonly GrantLine[]
  onIssued(): Promise<void>
}

/** Links for every site and for the hall in one go; says beforehand how many there will be. */
export function BulkPanel({ session, existing, onIssued }: Props) {
  const words = accessWords()
  const names = roleWords()
  const siteLinks = useSignal<SiteLinks>('shared')
  const hall = useSignal<readonly Role[]>(['moderator', 'secretary', 'technician'])
  const screens = useSignal<readonly ScreenLink['page'][]>([])
  const scope = useSignal<'missing' | 'all'>('missing')
  const screen = (page: ScreenLink['page']) => viewAt(page)!.title[language.value]
  const siteIds = session.board.sites.value.map((site) => site.id)
  const choice = { siteLinks: siteLinks.value, hallRoles: hall.value, screens: screens.value, onlyMissing: scope.value === 'missing' }
  const requests = grantsFor(choice, siteIds, existing, { role: (role) => names[role], both: names.siteBoth, screen })
  const unavailable = requests.length === 0 ? words.nothingMissing : requests.length > mostAtOnce && words.tooMany
  return (
    <Panel title={words.bulk}>
      <Form label={words.bulk}>
        <Choice
          label={`${words.siteLinks} (${count(siteIds.length)})`}
          value={siteLinks.value}
          options={[
            { value: 'shared', label: words.shared },
            { value: 'separate', label: words.separate },
            { value: 'none', label: words.noSites },
          ]}
          onChange={(value) => (siteLinks.value = value)}
        />
        <Checks label={words.hall} values={hall.value} options={hallRoles.map((role) => ({ value: role, label: names[role] }))} onChange={(value) => (hall.value = value)} />
        <Checks
          label={words.screens}
          values={screens.value}
          options={screenLinks.map(({ page }) => ({ value: page, label: screen(page) }))}
          onChange={(value) => (screens.value = value)}
        />
        <Choice
          label={words.scope}
          value={scope.value}
          options={[
            { value: 'missing', label: words.missing },
            { value: 'all', label: words.everything },
          ]}
          onChange={(value) => (scope.value = value)}
        />
        <div class="form-send">
          <SureButton kind="primary" icon="key" act={async () => void ((await issue(session, requests)) && (await onIssued()))} unavailable={unavailable}>
            {words.bulkIssue(count(requests.length))}
          </SureButton>
        </div>
      </Form>
    </Panel>
  )
}
