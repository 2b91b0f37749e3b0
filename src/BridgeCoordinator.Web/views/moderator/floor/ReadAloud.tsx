import { Icon } from '../../../design/Icon'
import './ReadAloud.css'

/** Words for the moderator's mouth, set apart from everything that is only information. */
export function ReadAloud({ label, children }: { label: string; children: string }) {
  return (
    <figure class="aloud">
      <figcaption>
        <Icon name="microphone" /> {label}
      </figcaption>
      <blockquote lang="vi">{children}</blockquote>
    </figure>
  )
}
