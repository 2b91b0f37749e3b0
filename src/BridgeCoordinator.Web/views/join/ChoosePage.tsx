import type { Grant } from '../../connection/grants'
import { Panel } from '../../design/Panel'
import { homeWords } from '../home/homeWords'
import { PageLinks } from './PageLinks'
import { pagesOf } from './pagesOf'

export function ChoosePage({ grant }: { grant: Grant }) {
  const words = homeWords()
  const pages = pagesOf(grant)
  if (pages.length === 0) return <p class="notice">{words.noSessions}</p>
  return (
    <Panel title={words.choose}>
      <PageLinks pages={pages} />
    </Panel>
  )
}
