import { followLink } from '../../routing/location'
import { homeWords } from './homeWords'
import { Plain } from './Plain'

export function NotFound() {
  const words = homeWords()
  return (
    <Plain title={words.notFound}>
      <div class="notice">
        <p>{words.notFoundText}</p>
        <a href="/" onClick={followLink}>
          {words.toHome}
        </a>
      </div>
    </Plain>
  )
}
