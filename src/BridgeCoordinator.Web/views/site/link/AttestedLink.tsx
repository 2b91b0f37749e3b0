import type { Channel } from '../../../contract'
import { StateButtons } from '../../../design/StateButtons'
import { timeOfDay } from '../../../i18n/format'
import { VideoPill } from '../../../links/LinkPills'
import { linkWords } from '../../../links/linkWords'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { linkPanelWords } from './linkPanelWords'
import { videoChoices } from './videoChoices'

/** What a person sees and hears of the video conference, reported with one press. "Lost" asks nothing back. */
export function AttestedLink({ site }: { site: OwnSite }) {
  const words = linkPanelWords()
  const mine = site.mine.value
  const desk = site.desk.value
  if (!mine || !desk) return null
  const closed = site.status.value === 'closed'
  const since = !mine.video.unsent && mine.video.value !== 'unknown' && desk.videoSince
  return (
    <section class="indicator" aria-label={words.attested}>
      <h3>{words.attested}</h3>
      <p class="muted">{words.attestedWhat}</p>
      <p class="indicator-word">
        <VideoPill video={mine.video.value} /> {since && <span class="muted">{words.since(timeOfDay(since, site.session.zone.value))}</span>}
        <UnsentMark when={mine.video.unsent} />
      </p>
      {site.can.link ? (
        <>
          <StateButtons
            label={words.videoLabel}
            large
            choices={videoChoices()}
            chosen={mine.video.value}
            unavailable={closed}
            onChoose={(state) => site.put({ type: 'reportVideo', siteId: site.siteId, state })}
          />
          <Channels site={site} chosen={mine.channel.value} unsent={mine.channel.unsent} closed={closed} />
        </>
      ) : (
        <p class="muted">
          {linkWords().channel[mine.channel.value]}. {words.attestedBy}
        </p>
      )}
    </section>
  )
}

function Channels({ site, chosen, unsent, closed }: { site: OwnSite; chosen: Channel; unsent: boolean; closed: boolean }) {
  const words = linkPanelWords()
  return (
    <div class="indicator-channel">
      <StateButtons
        label={words.channelLabel}
        choices={[
          { value: 'primary', label: words.channel.primary, icon: 'link' },
          { value: 'backup', label: words.channel.backup, icon: 'refresh' },
          { value: 'phone', label: words.channel.phone, icon: 'phone' },
        ]}
        chosen={chosen}
        unavailable={closed}
        onChoose={(channel) => site.put({ type: 'switchChannel', siteId: site.siteId, channel })}
      />
      <UnsentMark when={unsent} />
    </div>
  )
}

