import { DriftPill } from '../../agenda/DriftPill'
import type { AppState, LinkVerdict, SessionStatus, VideoState } from '../../contract'
import { Panel } from '../../design/Panel'
import { StatusPill } from '../../design/StatusPill'
import { defineWords } from '../../i18n/words'
import { floorWords } from '../../floor/floorWords'
import { AppPill, VerdictPill } from '../../links/AppPill'
import { HeardPill, ReadyPill, VideoPill } from '../../links/LinkPills'
import { SessionStatusPill } from '../home/SessionStatusPill'

const statusesWords = defineWords({ title: 'Trạng thái' }, { title: 'Status' })

const videos: readonly VideoState[] = ['unknown', 'good', 'weak', 'lost', 'maintenance']
const apps: readonly AppState[] = ['online', 'stale', 'offline']
const verdicts: readonly LinkVerdict[] = ['unknown', 'good', 'weak', 'bad']
const statuses: readonly SessionStatus[] = ['draft', 'open', 'paused', 'closed']

export function Statuses() {
  return (
    <Panel title={statusesWords().title}>
      <div class="specimen">
        <p class="specimen-row">
          {videos.map((video) => (
            <VideoPill key={video} video={video} />
          ))}
        </p>
        <p class="specimen-row">
          {videos.map((video) => (
            <VideoPill key={video} video={video} plain />
          ))}
          <HeardPill site={{ video: 'lost', channel: 'phone' }} plain />
          <ReadyPill ready />
          <ReadyPill ready={false} />
        </p>
        <p class="specimen-row">
          {apps.map((app) => (
            <AppPill key={app} app={app} seen />
          ))}
          <AppPill app="offline" seen={false} />
          {verdicts.map((verdict) => (
            <VerdictPill key={verdict} verdict={verdict} />
          ))}
        </p>
        <p class="specimen-row">
          {statuses.map((status) => (
            <SessionStatusPill key={status} status={status} />
          ))}
        </p>
        <p class="specimen-row">
          <DriftPill offsetSeconds={0} />
          <DriftPill offsetSeconds={-180} />
          <DriftPill offsetSeconds={300} />
          <DriftPill offsetSeconds={1500} />
        </p>
        <p class="specimen-row">
          <StatusPill tone="accent" icon="microphone">
            {floorWords().speaking}
          </StatusPill>
        </p>
      </div>
    </Panel>
  )
}
