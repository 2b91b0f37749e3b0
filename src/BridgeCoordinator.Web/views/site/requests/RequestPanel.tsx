import { Panel } from '../../../design/Panel'
import type { OwnSite } from '../ownSite'
import { RequestForm } from './RequestForm'
import './requests.css'
import { requestWords } from './requestWords'

/** Who, what kind, send: three presses where the name was used before. */
export function RequestPanel({ site }: { site: OwnSite }) {
  const words = requestWords()
  if (site.status.value === 'closed') return null
  return (
    <Panel class="site-request" title={words.title}>
      {site.can.people ? <RequestForm site={site} unavailable={whyNot(site)} /> : <p class="muted">{words.bySecretary}</p>}
    </Panel>
  )
}

/** Without the server nobody knows whether the floor is open: then the request is kept, and the answer comes on return. */
function whyNot(site: OwnSite): string | undefined {
  const words = requestWords()
  if (site.away.value) return undefined
  if (site.status.value === 'draft') return words.notOpen
  return site.session.board.card('floor').value?.mode === 'closed' ? words.floorClosed : undefined
}
