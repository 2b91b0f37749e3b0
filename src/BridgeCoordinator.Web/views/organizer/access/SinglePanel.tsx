import { useSignal } from '@preact/signals'
import { isSiteRole, nameRoles, roles as allRoles, roleWords } from '../../../access/roleWords'
import type { LiveSession } from '../../../connection/session'
import type { Role } from '../../../contract'
import { Checks } from '../../../design/Checks'
import { Field } from '../../../design/Field'
import { Form } from '../../../design/Form'
import { Panel } from '../../../design/Panel'
import { Select } from '../../../design/Select'
import { SureButton } from '../../../design/SureButton'
import { accessWords } from './accessWords'
import { issue } from './issue'

/** One link, for one person or one device. */
export function SinglePanel({ session, onIssued }: { session: LiveSession; onIssued(): Promise<void> }) {
  const words = accessWords()
  const names = roleWords()
  const roles = useSignal<readonly Role[]>([])
  const siteId = useSignal('')
  const label = useSignal('')
  const tried = useSignal(false)
  const atSite = roles.value.some(isSiteRole)
  const faults = {
    roles: roles.value.length === 0 ? words.rolesMissing : undefined,
    site: atSite && !siteId.value ? words.siteMissing : undefined,
  }

  async function send() {
    tried.value = true
    if (faults.roles || faults.site) return
    const made = await issue(session, [{ roles: [...roles.value], label: label.value.trim() || nameRoles(roles.value), ...(atSite ? { siteId: siteId.value } : {}) }])
    if (!made) return
    roles.value = []
    label.value = ''
    tried.value = false
    await onIssued()
  }

  const sites = session.board.sites.value.map((site) => ({ value: site.id, label: site.name }))
  return (
    <Panel title={words.one}>
      <Form label={words.one}>
        <Checks
          label={words.roles}
          values={roles.value}
          options={allRoles.map((role) => ({ value: role, label: names[role] }))}
          onChange={(value) => (roles.value = value)}
          error={tried.value ? faults.roles : undefined}
        />
        {atSite && (
          <Select
            label={words.site}
            value={siteId.value}
            options={[{ value: '', label: words.chooseSite }, ...sites]}
            onChange={(value) => (siteId.value = value)}
            error={tried.value ? faults.site : undefined}
          />
        )}
        <Field label={words.label} value={label.value} onInput={(value) => (label.value = value)} hint={words.labelHint} maxLength={200} autoComplete="off" />
        <div class="form-send">
          <SureButton kind="primary" icon="key" act={send}>
            {words.issue}
          </SureButton>
        </div>
      </Form>
    </Panel>
  )
}
