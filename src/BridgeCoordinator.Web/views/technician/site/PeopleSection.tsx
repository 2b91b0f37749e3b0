import { plannedOf } from '../../../attendance/headcount'
import { StatusPill } from '../../../design/StatusPill'
import { count, timeOfDay } from '../../../i18n/format'
import { SendNotice } from '../notices/SendNotice'
import type { SectionProps } from './SiteDialog'
import { siteDialogWords } from './siteDialogWords'

/** Who is there, who waits to speak, and what was sent to the site. */
export function PeopleSection({ desk, facts }: SectionProps) {
  const words = siteDialogWords()
  const { site } = facts
  const waiting = (facts.desk?.requests ?? []).filter(({ state }) => state === 'waiting' || state === 'standBy')
  return (
    <section aria-label={words.attendance}>
      <div class="site-dialog-row">
        <p>
          <span class="muted">{words.attendance}:</span> <strong>{count(site.present)}</strong> {plannedOf(site)}
        </p>
        {!desk.over.value && site.kind === 'bridge' && <SendNotice desk={desk} siteId={site.id} />}
      </div>
      {waiting.length > 0 && (
        <p>
          <span class="muted">{words.requests}:</span> {waiting.map(({ speaker, speakerTitle }) => [speaker, speakerTitle].filter(Boolean).join(', ')).join('; ')}
        </p>
      )}
      <ul>
        {(facts.desk?.notices ?? []).map(({ noticeId, text, at, acknowledgedBy }) => (
          <li key={noticeId} class="site-dialog-row">
            <span>
              <span class="muted">{timeOfDay(at, desk.session.zone.value)}</span> {text}
            </span>
            {acknowledgedBy.length > 0 ? (
              <StatusPill tone="good" icon="check" plain>
                {words.acknowledged}
              </StatusPill>
            ) : (
              <StatusPill tone="off" icon="clock" plain>
                {words.notAcknowledged}
              </StatusPill>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
