import { useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Field } from '../../../design/Field'
import { Panel } from '../../../design/Panel'
import { appWords } from '../../../links/appWords'
import type { Desk } from '../desk'
import { isOnlySilent, type Group, type Standing } from './standings'
import { searchSites } from './search'
import { SiteChips } from './SiteChips'
import './SitesPanel.css'
import { SiteRow } from './SiteRow'
import { siteWords } from './siteWords'

/** More than these that are merely not ready are shown as a word each; what is wrong always has a row. */
const mostRows = 24

/** Every site, what needs a hand first. Arrow keys walk through the sites; a search shows what it finds in full. */
export function SitesPanel({ desk }: { desk: Desk }) {
  const words = siteWords()
  const query = useSignal('')
  const list = useRef<HTMLDivElement>(null)
  const found = useComputed(() => searchSites(desk.standings.value, query.value)).value
  const of = (group: Group) => found.filter((standing) => standing.group === group)
  const [attention, pending] = [of('attention'), of('pending')]
  const silent = attention.filter(isOnlySilent)
  const folded = silent.length > mostRows
  return (
    <Panel class="tech-sites" title={`${words.title} (${desk.standings.value.length})`}>
      <Field label={words.find} hint={words.findHint} value={query.value} onInput={(value) => (query.value = value)} autoComplete="off" />
      <div ref={list} onKeyDown={(event) => walk(event, list.current)}>
        {desk.over.value ? (
          <SiteChips desk={desk} standings={[...found].sort((a, b) => a.facts.site.order - b.facts.site.order)} />
        ) : query.value.trim() ? (
          <Rows desk={desk} title={words.found} standings={found} none={words.noneFound} />
        ) : (
          <>
            <Rows desk={desk} title={words.group.attention} standings={folded ? attention.filter((one) => !isOnlySilent(one)) : attention} none={words.allWell} />
            {folded && <Chips desk={desk} title={words.group.silent} standings={silent} />}
            {pending.length > mostRows ? (
              <Chips desk={desk} title={words.group.pending} standings={pending} />
            ) : (
              <Rows desk={desk} title={words.group.pending} standings={pending} />
            )}
            <Chips desk={desk} title={words.group.healthy} standings={of('healthy')} />
          </>
        )}
      </div>
    </Panel>
  )
}

function Rows({ desk, title, standings, none }: { desk: Desk; title: string; standings: readonly Standing[]; none?: string }) {
  const words = siteWords()
  if (standings.length === 0 && !none) return null
  return (
    <section class="site-group" aria-label={title}>
      <h3>
        {title} ({standings.length})
      </h3>
      {standings.length === 0 ? (
        <p class="muted">{none}</p>
      ) : (
        <>
          <div class="site-row-head" aria-hidden="true">
            <span>{words.columns.name}</span>
            <span>{appWords().measured}</span>
            <span>{appWords().attested}</span>
            <span>{words.columns.line}</span>
            <span>{words.columns.checks}</span>
            <span>{words.columns.contact}</span>
          </div>
          <ul class="site-rows">
            {standings.map((standing) => (
              <SiteRow key={standing.facts.site.id} desk={desk} standing={standing} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Chips({ desk, title, standings }: { desk: Desk; title: string; standings: readonly Standing[] }) {
  if (standings.length === 0) return null
  return (
    <details class="site-group" open>
      <summary>
        <h3>
          {title} ({standings.length})
        </h3>
      </summary>
      <SiteChips desk={desk} standings={standings} />
    </details>
  )
}

/** Up and down go from site to site, across the groups. */
function walk(event: KeyboardEvent, list: HTMLElement | null) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const sites = [...(list?.querySelectorAll<HTMLElement>('[data-site]') ?? [])]
  const at = sites.indexOf(document.activeElement as HTMLElement)
  if (by === undefined || at < 0) return
  event.preventDefault()
  sites[at + by]?.focus()
}
