import { may } from '../../../access/rights'
import type { Channel, VideoState } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { CommandChoice } from '../../../design/CommandChoice'
import { timeOfDay } from '../../../i18n/format'
import { appWords } from '../../../links/appWords'
import { linkWords } from '../../../links/linkWords'
import { HeardPill, ReadyPill, videoLooks } from '../../../links/LinkPills'
import type { SectionProps } from './SiteDialog'
import { siteDialogWords } from './siteDialogWords'

const reported: readonly VideoState[] = ['good', 'weak', 'lost', 'maintenance']
const channels: readonly Channel[] = ['primary', 'backup', 'phone']
const channelLooks = { primary: ['good', 'check'], backup: ['warn', 'refresh'], phone: ['warn', 'phone'] } as const

/** What a person says of the picture, the link in use, and whether the site is ready. */
export function AttestedSection({ desk, facts }: SectionProps) {
  const words = siteDialogWords()
  const { site } = facts
  const since = facts.desk?.videoSince
  return (
    <section aria-label={appWords().attested}>
      <div class="site-dialog-row">
        <h3>{appWords().attested}</h3>
        {since && <small class="muted">{words.at(timeOfDay(since, desk.session.zone.value))}</small>}
      </div>
      {desk.over.value || !may(desk.session, 'switchChannel') ? (
        <div class="site-dialog-row">
          <HeardPill site={site} />
          <ReadyPill ready={site.ready} />
        </div>
      ) : (
        <Report desk={desk} facts={facts} />
      )}
      {facts.desk?.videoNote && <p>{facts.desk.videoNote}</p>}
    </section>
  )
}

function Report({ desk: { session }, facts: { site, onAir } }: SectionProps) {
  const words = siteDialogWords()
  const links = linkWords()
  return (
    <>
      {may(session, 'reportVideo') ? (
        <CommandChoice
          session={session}
          label={words.report}
          chosen={site.video}
          choices={reported.map((state) => ({ value: state, label: links.video[state], tone: videoLooks[state][0], icon: videoLooks[state][1] }))}
          command={(state) => ({ type: 'reportVideo', siteId: site.id, state })}
          labelUnseen
        />
      ) : (
        <HeardPill site={site} />
      )}
      {onAir === 'speaking' && site.channel !== 'phone' && may(session, 'reportVideo') && <small class="muted">{words.reportWarning}</small>}
      <CommandChoice
        session={session}
        label={words.channel}
        chosen={site.channel}
        choices={channels.map((channel) => ({ value: channel, label: links.channel[channel], tone: channelLooks[channel][0], icon: channelLooks[channel][1] }))}
        command={(channel) => ({ type: 'switchChannel', siteId: site.id, channel })}
      />
      <div class="site-dialog-row">
        <ReadyPill ready={site.ready} />
        {may(session, 'declareReady') && (
          <CommandButton
            session={session}
            kind={site.ready ? 'plain' : 'primary'}
            icon={site.ready ? 'cross' : 'check'}
            command={() => ({ type: 'declareReady', siteId: site.id, ready: !site.ready })}
          >
            {site.ready ? words.notReady : words.declareReady}
          </CommandButton>
        )}
      </div>
    </>
  )
}
