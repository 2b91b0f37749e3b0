import { Panel } from '../../../design/Panel'
import type { OwnSite } from '../ownSite'
import { AttestedLink } from './AttestedLink'
import './link.css'
import { linkPanelWords } from './linkPanelWords'
import { MeasuredLink } from './MeasuredLink'

/** Two indicators that are never merged: a phone may be online while the picture is dead, and the other way round. */
export function LinkPanel({ site }: { site: OwnSite }) {
  return (
    <Panel class="site-link" title={linkPanelWords().title}>
      <MeasuredLink site={site} />
      <AttestedLink site={site} />
    </Panel>
  )
}
