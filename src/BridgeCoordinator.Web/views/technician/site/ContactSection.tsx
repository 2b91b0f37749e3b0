import { PhoneLink } from '../sites/PhoneLink'
import type { SectionProps } from './SiteDialog'
import { siteDialogWords } from './siteDialogWords'

export function ContactSection({ facts }: SectionProps) {
  const words = siteDialogWords()
  const { chair } = facts.site
  const name = facts.desk?.contact?.name
  return (
    <div class="site-dialog-row">
      <div>
        {name && (
          <p>
            <span class="muted">{words.contact}:</span> <strong>{name}</strong>
          </p>
        )}
        {chair && (
          <p>
            <span class="muted">{words.chair}:</span> {chair}
          </p>
        )}
      </div>
      <PhoneLink facts={facts} large />
    </div>
  )
}
