import { useComputed } from '@preact/signals'
import { timeOfDay } from '../../../i18n/format'
import { AppPill, VerdictPill } from '../../../links/AppPill'
import { appWords } from '../../../links/appWords'
import { allChecks } from '../../../links/checkWords'
import { VideoPill } from '../../../links/LinkPills'
import type { Desk } from '../desk'
import { technicianWords } from '../technicianWords'
import { PhoneLink } from './PhoneLink'
import { doneChecks, isBad } from './problems'
import type { Standing } from './standings'
import { SiteReasons } from './SiteReasons'
import './SiteRow.css'
import { siteWords } from './siteWords'
import { Sparkline } from './Sparkline'

/** One site on one line: what is wrong, what is measured, what is attested, and the number to ring. */
export function SiteRow({ desk, standing }: { desk: Desk; standing: Standing }) {
  const words = siteWords()
  const { site } = standing.facts
  const tone = standing.group !== 'attention' ? standing.group : standing.problems.some(isBad) ? 'bad' : 'warn'
  const open = () => (desk.chosen.value = site.id)
  return (
    <li class={`site-row site-row-${tone}`} aria-current={desk.chosen.value === site.id || undefined} onClick={open}>
      <div class="site-row-what">
        <button type="button" class="site-open" data-site={site.id} aria-label={words.details(site.name)}>
          {site.name}
        </button>
      </div>
      <Measured desk={desk} standing={standing} />
      <Attested desk={desk} standing={standing} />
      <Line desk={desk} standing={standing} />
      <Checks standing={standing} />
      <div class="site-row-contact">
        <PhoneLink facts={standing.facts} />
      </div>
      <SiteReasons standing={standing} />
    </li>
  )
}

type Part = { desk: Desk; standing: Standing }

function Measured({ desk, standing: { facts } }: Part) {
  const since = facts.site.app !== 'online' ? facts.link?.appSince : undefined
  return (
    <div class="site-row-cell">
      <small class="site-row-label">{appWords().measured}</small>
      <AppPill app={facts.site.app} seen={facts.link?.appSince !== undefined} plain />
      <Since desk={desk} at={since} />
    </div>
  )
}

function Attested({ desk, standing: { facts } }: Part) {
  const { video } = facts.site
  return (
    <div class="site-row-cell">
      <small class="site-row-label">{appWords().attested}</small>
      <VideoPill video={video} plain />
      <Since desk={desk} at={video === 'good' || video === 'unknown' ? undefined : facts.desk?.videoSince} />
    </div>
  )
}

function Line({ desk, standing: { facts } }: Part) {
  const { link, site } = facts
  const samples = desk.samples.value.get(site.id) ?? []
  return (
    <div class="site-row-cell site-row-line">
      <small class="site-row-label">{siteWords().columns.line}</small>
      <VerdictPill verdict={link?.verdict ?? 'unknown'} plain figure={link?.rttMs === undefined ? undefined : siteWords().rtt(String(Math.round(link.rttMs)))} />
      {link?.sampledAt !== undefined && <Age desk={desk} at={link.sampledAt} />}
      {samples.length > 1 && link?.verdict !== 'unknown' && <Sparkline samples={samples} width={56} />}
    </div>
  )
}

/** How old the figures are, in steps of ten seconds: nothing here is redrawn every second. */
function Age({ desk: { session }, at }: { desk: Desk; at: string }) {
  const steps = useComputed(() => Math.max(0, Math.floor((session.now.value - Date.parse(at)) / 10_000)))
  return <small class="muted">{siteWords().age(steps.value * 10)}</small>
}

function Checks({ standing: { facts } }: { standing: Standing }) {
  const words = siteWords()
  const done = doneChecks(facts)
  return (
    <div class="site-row-cell site-row-checks">
      <small class="site-row-label">{words.columns.checks}</small>
      <span role="img" aria-label={words.checksLabel(done, allChecks.length)}>
        {words.checks(done, allChecks.length)}
      </span>
    </div>
  )
}

function Since({ desk, at }: { desk: Desk; at: string | undefined }) {
  if (at === undefined) return null
  return <small class="muted">{technicianWords().since(timeOfDay(at, desk.session.zone.value))}</small>
}
