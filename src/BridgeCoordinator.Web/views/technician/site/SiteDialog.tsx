import { useComputed } from '@preact/signals'
import { Dialog } from '../../../design/Dialog'
import type { Desk } from '../desk'
import type { SiteFacts } from '../sites/problems'
import { technicianWords } from '../technicianWords'
import { AttestedSection } from './AttestedSection'
import { ChecksSection } from './ChecksSection'
import { ContactSection } from './ContactSection'
import { IncidentsSection } from './IncidentsSection'
import { MeasuredSection } from './MeasuredSection'
import { PeopleSection } from './PeopleSection'
import './SiteDialog.css'

export interface SectionProps {
  desk: Desk
  facts: SiteFacts
}

/** Back to the site in the list, which may stand elsewhere by now. */
function leave(desk: Desk, siteId: string) {
  if (desk.chosen.peek() !== siteId) return
  desk.chosen.value = null
  setTimeout(() => document.querySelector<HTMLElement>(`[data-site="${CSS.escape(siteId)}"]`)?.focus())
}

/** One site beside the list: everything known of it, and everything that can be put down on its behalf. */
export function SiteDialog({ desk }: { desk: Desk }) {
  const facts = useComputed(() => desk.standings.value.find(({ facts }) => facts.site.id === desk.chosen.value)?.facts).value
  if (!facts) return null
  const props = { desk, facts }
  return (
    // Another site is another dialog, so that the focus goes into it.
    <Dialog key={facts.site.id} beside title={facts.site.name} open onClose={() => leave(desk, facts.site.id)}>
      <div class="site-dialog">
        {desk.over.value && <p class="tech-line">{technicianWords().over}</p>}
        <ContactSection {...props} />
        <AttestedSection {...props} />
        <ChecksSection {...props} />
        <MeasuredSection {...props} />
        <IncidentsSection {...props} />
        <PeopleSection {...props} />
      </div>
    </Dialog>
  )
}
