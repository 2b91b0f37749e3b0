import type { SiteCard, VideoState } from '../contract'
import type { IconName } from '../design/Icon'
import { StatusPill, type Tone } from '../design/StatusPill'
import { linkWords } from './linkWords'

export const videoLooks: Record<VideoState, [Tone, IconName]> = {
  unknown: ['off', 'unknown'],
  good: ['good', 'check'],
  weak: ['warn', 'warn'],
  lost: ['bad', 'cross'],
  maintenance: ['off', 'wrench'],
}

/** A site's picture and sound as a person attested them: never the state of its console's connection. */
export function VideoPill({ video, plain }: { video: VideoState; plain?: boolean }) {
  const [tone, icon] = videoLooks[video]
  return (
    <StatusPill tone={tone} icon={icon} plain={plain}>
      {linkWords().video[video]}
    </StatusPill>
  )
}

/** A site's own declaration that it can begin. */
export function ReadyPill({ ready, plain }: { ready: boolean; plain?: boolean }) {
  const words = linkWords()
  return (
    <StatusPill tone={ready ? 'good' : 'off'} icon={ready ? 'check' : 'clock'} plain={plain}>
      {ready ? words.ready : words.notReady}
    </StatusPill>
  )
}

/** How the hall hears a site: over its link as attested, or by phone, which works whatever the link does. */
export function HeardPill({ site, plain }: { site: Pick<SiteCard, 'video' | 'channel'>; plain?: boolean }) {
  if (site.channel !== 'phone') return <VideoPill video={site.video} plain={plain} />
  return (
    <StatusPill tone="warn" icon="phone" plain={plain}>
      {linkWords().channel.phone}
    </StatusPill>
  )
}
