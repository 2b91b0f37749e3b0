import { Panel } from '../../design/Panel'
import { homeWords } from '../home/homeWords'
import { PageLinks } from './PageLinks'
import type { Page } from './pagesOf'

export function ChoosePage({ pages }: { pages: readonly Page[] }) {
  const words = homeWords()
  if (pages.length === 0) return <p class="notice">{words.noSessions}</p>
  return (
    <Panel title={words.choose}>
      <PageLinks pages={pages} />
    </Panel>
  )
}
