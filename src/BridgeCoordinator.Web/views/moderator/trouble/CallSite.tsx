import { Icon } from '../../../design/Icon'
import { telephoneUrl } from '../../../links/telephone'
import type { Desk } from '../desk'
import { troubleWords } from './troubleWords'

/** The site's contact, one press away from a phone call, where the plan names one. */
export function CallSite({ desk, siteId }: { desk: Desk; siteId: string }) {
  const contact = desk.session.board.card(`desk/sites/${siteId}`).value?.contact
  if (!contact?.phone) return null
  return (
    <a class="call-site" href={telephoneUrl(contact.phone)}>
      <Icon name="phone" /> {troubleWords().call([contact.name, contact.phone].filter(Boolean).join(', '))}
    </a>
  )
}
