import { count, decimal, duration, timeOfDay, timeToTheSecond } from '../../../i18n/format'
import { AppPill, VerdictPill } from '../../../links/AppPill'
import { appWords } from '../../../links/appWords'
import { Sparkline } from '../sites/Sparkline'
import type { SectionProps } from './SiteDialog'
import { siteDialogWords } from './siteDialogWords'

/** What the site's console measures; says nothing about the picture in the hall. */
export function MeasuredSection({ desk, facts }: SectionProps) {
  const words = appWords()
  const { link, site } = facts
  return (
    <section aria-label={words.measured}>
      <h3>{words.measured}</h3>
      <p class="site-dialog-pills">
        <AppPill app={site.app} seen={link?.appSince !== undefined} />
        {link?.appSince && <Since desk={desk} at={link.appSince} />}
        <VerdictPill verdict={link?.verdict ?? 'unknown'} />
      </p>
      <LastSample desk={desk} facts={facts} />
    </section>
  )
}

function LastSample({ desk, facts: { link, site } }: SectionProps) {
  const words = appWords()
  const own = siteDialogWords()
  if (link?.rttMs === undefined || link.sampledAt === undefined) return <p class="muted">{own.noSample}</p>
  const unmeasured = words.verdict.unknown
  const figures = [
    [words.rtt, words.ms(count(Math.round(link.rttMs)))],
    [words.jitter, link.jitterMs === undefined ? unmeasured : words.ms(count(Math.round(link.jitterMs)))],
    [words.loss, link.lossPercent === undefined ? unmeasured : words.percent(decimal(link.lossPercent))],
  ] as const
  return (
    <>
      <dl class="site-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="site-dialog-pills">
        <Sparkline samples={desk.samples.value.get(site.id) ?? []} width={220} height={32} />
        <small class="muted">
          {own.sampled(timeToTheSecond(link.sampledAt, desk.session.zone.value))}. {own.history}.
        </small>
      </p>
    </>
  )
}

function Since({ desk, at }: { desk: SectionProps['desk']; at: string }) {
  const { now, zone } = desk.session
  const length = duration(Math.max(0, (now.value - Date.parse(at)) / 1_000))
  return <small class="muted">{siteDialogWords().sinceApp(timeOfDay(at, zone.value), length)}</small>
}
