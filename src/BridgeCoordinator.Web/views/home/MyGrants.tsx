import { useSignal } from '@preact/signals'
import { nameRoles, saysNoMore } from '../../access/roleWords'
import { recallGrants, signOut, type Grant } from '../../connection/grants'
import { Panel } from '../../design/Panel'
import { SureButton } from '../../design/SureButton'
import { toast } from '../../design/toasts'
import { PageLinks } from '../join/PageLinks'
import { pagesOf } from '../join/pagesOf'
import { homeWords } from './homeWords'

/** Whoever opened links in this browser before finds them again here, each as a separate identity, and can leave each. */
export function MyGrants() {
  const words = homeWords()
  const grants = useSignal(recallGrants())
  if (grants.value.length === 0) return null

  async function leave(grant: Grant) {
    try {
      await signOut(grant.grantId)
      grants.value = recallGrants()
    } catch {
      toast({ tone: 'bad', text: words.serverAway })
    }
  }

  return (
    <Panel title={words.mine}>
      <ul class="my-grants">
        {grants.value.map((grant) => (
          <li key={grant.grantId}>
            <div class="my-grant">
              <h3>
                {nameRoles(grant.roles)}
                {!saysNoMore(grant.label, grant.roles) && <small class="muted">{grant.label}</small>}
              </h3>
              <SureButton small icon="leave" act={() => leave(grant)} sure={words.leaveSure} label={`${words.leave}: ${nameRoles(grant.roles)}, ${grant.label}`}>
                {words.leave}
              </SureButton>
            </div>
            <PageLinks pages={pagesOf(grant)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
