import { useEffect, useRef } from 'preact/hooks'
import type { LiveSession } from '../../../connection/session'
import { Button } from '../../../design/Button'
import { Panel } from '../../../design/Panel'
import { SureButton } from '../../../design/SureButton'
import { count } from '../../../i18n/format'
import { sheetsOf } from '../sheets/sheetsOf'
import { accessWords } from './accessWords'
import { copy } from './copy'
import { freshLinks, nameOf, remarkOf, unsaved, type FreshLink } from './fresh'

interface Props {
  session: LiveSession
  links: readonly FreshLink[]
  onPrint(): void
  /** Come back to from the sheets: the focus goes where it left. */
  returned: boolean
}

/** Links just issued, to be printed or copied before they are gone. */
export function FreshPanel({ session, links, onPrint, returned }: Props) {
  const words = accessWords()
  const acts = useRef<HTMLDivElement>(null)
  useEffect(() => void (returned && acts.current?.querySelector('button')?.focus()), [])
  const siteName = (id: string | undefined) => (id ? (session.board.card(`sites/${id}`).value?.name ?? id) : words.inHall)
  const lineOf = (link: FreshLink) => [siteName(link.siteId), nameOf(link), link.label, link.link].join('\t')

  function discard() {
    freshLinks(session.sessionId).value = []
    unsaved.value = false
  }

  return (
    <Panel class="fresh" title={words.fresh(count(links.length))}>
      <p>{words.onlyOnce}</p>
      <div class="form-send" ref={acts}>
        <Button kind="primary" icon="print" onPress={onPrint}>
          {words.print(count(sheetsOf(links, session.board.sites.value).length))}
        </Button>
        <Button icon="copy" onPress={() => void copy(links.map(lineOf).join('\n'), true)}>
          {words.copyAll}
        </Button>
        <SureButton kind="danger" icon="bin" act={discard} sure={words.discardSure}>
          {words.discard}
        </SureButton>
      </div>
      <ul class="fresh-links" tabIndex={0} aria-label={words.fresh(count(links.length))}>
        {links.map((link) => (
          <li key={link.grantId}>
            <p>
              <strong lang="vi">{siteName(link.siteId)}</strong> · {nameOf(link)}
              {remarkOf(link) && <span class="muted"> · {remarkOf(link)}</span>}
            </p>
            <code>{link.link}</code>
            <Button small icon="copy" label={words.copyOf(`${siteName(link.siteId)}, ${link.label}`)} onPress={() => void copy(link.link, links.length === 1)}>
              {words.copy}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
