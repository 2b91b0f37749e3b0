import { followLink } from '../../routing/location'
import type { Page } from './pagesOf'

export function PageLinks({ pages }: { pages: readonly Page[] }) {
  return (
    <ul class="choices">
      {pages.map(({ url, title, note }) => (
        <li key={url}>
          <a href={url} onClick={followLink}>
            <strong>{title}</strong>
            {note && <small lang="vi">{note}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}
