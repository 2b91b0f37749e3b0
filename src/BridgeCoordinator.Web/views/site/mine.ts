import { countedGroup, type CountedGroup } from '../../attendance/counting'
import type { Kept } from '../../connection/outbox'
import type { Channel, CheckOnCard, Command, DeskSiteCard, IncidentOnCard, LinkCheck, SiteCard, SiteRequest, VideoState } from '../../contract'

/** As it will stand once everything kept on this device is in the log; `unsent` says which of it is not there yet. */
export interface Attested<T> {
  value: T
  unsent: boolean
}

export type Unsent<T> = T & { unsent?: boolean }

export type OwnGroup = Unsent<CountedGroup>

/** This site as its console shows it. */
export interface Mine {
  video: Attested<VideoState>
  channel: Attested<Channel>
  ready: Attested<boolean>
  checks: ReadonlyMap<LinkCheck, Unsent<CheckOnCard>>
  groups: readonly OwnGroup[]
  requests: readonly Unsent<SiteRequest>[]
  incidents: readonly Unsent<IncidentOnCard>[]
  /** Notices that this site has acknowledged. */
  acknowledged: ReadonlySet<string>
}

/** The board's word, with what was entered here on top of it, in the order of entry. What was refused counts for nothing. */
export function mineOf(site: SiteCard, desk: DeskSiteCard, kept: readonly Kept[]): Mine {
  const mine: Mine = {
    video: { value: site.video, unsent: false },
    channel: { value: site.channel, unsent: false },
    ready: { value: site.ready, unsent: false },
    checks: new Map(desk.checks.map((check) => [check.check, check])),
    groups: desk.groups.map(countedGroup),
    requests: desk.requests,
    incidents: desk.incidents,
    acknowledged: new Set(desk.notices.filter((notice) => notice.acknowledgedBy.includes(site.id)).map((notice) => notice.noticeId)),
  }
  const standing = kept.filter((entry) => entry.state !== 'refused')
  return standing.reduce((before, { command, state, key }) => after(before, command, state === 'unsent', enteredAt(key)), mine)
}

function after(mine: Mine, command: Command, unsent: boolean, at: string): Mine {
  switch (command.type) {
    case 'reportVideo': {
      const video = { value: command.state, unsent }
      const cutOff = command.state === 'lost' || command.state === 'maintenance'
      // The server takes the readiness back in the same commit.
      return { ...mine, video, ready: cutOff && mine.ready.value ? { value: false, unsent } : mine.ready }
    }
    case 'switchChannel':
      return { ...mine, channel: { value: command.channel, unsent } }
    case 'declareReady':
      return { ...mine, ready: { value: command.ready, unsent } }
    case 'recordCheck': {
      const { check, result, note } = command
      return { ...mine, checks: new Map(mine.checks).set(check, { check, result, note, at, unsent }) }
    }
    case 'countPresent': {
      const { groupId, present } = command
      return { ...mine, groups: mine.groups.map((group) => (group.groupId === groupId ? { ...group, present, unsent } : group)) }
    }
    case 'requestFloor': {
      if (mine.requests.some(({ requestId }) => requestId === command.requestId)) return mine
      const { requestId, kind, speaker, speakerTitle, topic } = command
      const request = { requestId, kind, speaker, speakerTitle, topic, state: 'waiting', since: at, spokenSeconds: 0, unsent } as const
      return { ...mine, requests: [...mine.requests, request] }
    }
    case 'withdrawRequest': {
      const { requestId } = command
      const state = 'withdrawn' as const
      return { ...mine, requests: mine.requests.map((one) => (one.requestId === requestId ? { ...one, state, unsent } : one)) }
    }
    case 'openIncident': {
      if (mine.incidents.some(({ incidentId }) => incidentId === command.incidentId)) return mine
      const { incidentId, kind, note, siteId } = command
      return { ...mine, incidents: [...mine.incidents, { incidentId, kind, note, siteId, openedAt: at, unsent }] }
    }
    case 'resolveIncident': {
      const { incidentId } = command
      return { ...mine, incidents: mine.incidents.map((one) => (one.incidentId === incidentId ? { ...one, resolvedAt: at, unsent } : one)) }
    }
    case 'acknowledgeNotice':
      return { ...mine, acknowledged: new Set(mine.acknowledged).add(command.noticeId) }
    default:
      return mine
  }
}

/** By the device's clock: good for order among one's own entries, never shown. */
function enteredAt(key: string): string {
  return new Date(Number(key.slice(key.lastIndexOf('/') + 1))).toISOString()
}
