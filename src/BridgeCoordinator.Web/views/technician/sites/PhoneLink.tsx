import { Icon } from '../../../design/Icon'
import { telephoneUrl } from '../../../links/telephone'
import { technicianWords } from '../technicianWords'
import './PhoneLink.css'
import type { SiteFacts } from './problems'

/** One tap to the person at the site. */
export function PhoneLink({ facts, large }: { facts: SiteFacts; large?: boolean }) {
  const words = technicianWords()
  const contact = facts.desk?.contact
  if (!contact?.phone)
    return large ? (
      <span class="phone-none">{words.noPhone}</span>
    ) : (
      <span class="phone-none">
        <span aria-hidden="true">–</span>
        <span class="unseen">{words.noPhone}</span>
      </span>
    )
  const who = [contact.name, facts.site.name].filter(Boolean).join(', ')
  return (
    <a
      class={`phone-link ${large ? 'phone-large' : ''}`}
      href={telephoneUrl(contact.phone)}
      aria-label={words.call(who, contact.phone)}
      onClick={(event) => event.stopPropagation()}
    >
      <Icon name="phone" />
      <span>{contact.phone}</span>
    </a>
  )
}
