import type { Commit, SiteRequest } from '../../contract'
import { floorWords } from '../../floor/floorWords'
import { minutesInWords } from '../../i18n/format'
import { checkWords } from '../../links/checkWords'
import { incidentWords } from '../../links/incidentWords'
import { linkWords } from '../../links/linkWords'
import { timelineWords } from './timelineWords'

type Happened = Commit['events'][number]

/** What a line is about, for narrowing the list. */
export type Kind = 'agenda' | 'floor' | 'people' | 'links' | 'notices'

export interface Line {
  seq: number
  at: string
  /** Whose command it was; empty where the service itself saw it. */
  by: string
  kind: Kind
  text: string
}

/** Names that the log holds only as ids. */
export interface Names {
  site(id: string): string
  item(id: string): string
  group(siteId: string, groupId: string): string
}

type Asked = Pick<SiteRequest, 'speaker' | 'speakerTitle'> & { siteId: string; unit?: string | undefined }

/** The log in sentences, in its order. What machines measure and who acknowledged a notice is left to the log itself. */
export function told(commits: readonly Commit[], names: Names): Line[] {
  const requests = new Map<string, Asked>()
  const lines: Line[] = []
  for (const { seq, at, actor, events } of commits) {
    for (const event of events) {
      if (event.type === 'floorRequested') requests.set(event.requestId, event)
      const line = lineOf(event, names, (id) => whoOf(requests.get(id), names))
      if (line) lines.push({ seq, at, by: actor.label, ...line })
    }
  }
  return lines
}

function whoOf(asked: Asked | undefined, names: Names): string {
  if (!asked) return ''
  return [asked.speaker, asked.speakerTitle, asked.unit ?? names.site(asked.siteId)].filter(Boolean).join(', ')
}

type Told = Pick<Line, 'kind' | 'text'>

function lineOf(event: Happened, names: Names, who: (requestId: string) => string): Told | null {
  return ofAgenda(event, names) ?? ofFloor(event, who) ?? ofSites(event, names) ?? ofOthers(event, names)
}

function ofAgenda(event: Happened, { item }: Names): Told | null {
  const words = timelineWords()
  const say = (text: string) => ({ kind: 'agenda', text }) as const
  switch (event.type) {
    case 'sessionOpened':
      return say(words.opened)
    case 'sessionPaused':
      return say(words.because(words.paused, event.reason))
    case 'sessionResumed':
      return say(words.resumed)
    case 'sessionClosed':
      return say(words.closed)
    case 'sessionReopened':
      return say(words.because(words.reopened, event.reason))
    case 'itemStarted':
      return say(words.itemStarted(item(event.itemId)))
    case 'itemFinished':
      return say(words.itemFinished(item(event.itemId)))
    case 'itemSkipped':
      return say(words.because(words.itemSkipped(item(event.itemId)), event.reason))
    case 'itemReopened':
      return say(words.itemReopened(item(event.itemId)))
    case 'itemExtended':
      return say(words.itemExtended(item(event.itemId), signed(event.seconds)))
    case 'itemAdded':
      return say(words.itemAdded(event.title))
    default:
      return null
  }
}

function ofFloor(event: Happened, who: (requestId: string) => string): Told | null {
  const words = timelineWords()
  const say = (text: string) => ({ kind: 'floor', text }) as const
  switch (event.type) {
    case 'floorOpened':
      return say(words.floorOpened)
    case 'floorClosed':
      return say(words.floorClosed)
    case 'floorRequested':
      return say(words.asked(floorWords().kind[event.kind], who(event.requestId), event.topic))
    case 'requestWithdrawn':
      return say(words.withdrawn(who(event.requestId)))
    case 'requestDenied':
      return say(words.because(words.denied(who(event.requestId)), event.reason))
    case 'requestMoved':
      return say(words.because(words.moved(who(event.requestId)), event.reason))
    case 'floorGiven':
      return say(words.given(who(event.requestId)))
    case 'turnExtended':
      return say(words.turnExtended(who(event.requestId), signed(event.seconds)))
    case 'turnSuspended':
      return say(words.because(words.suspended(who(event.requestId), event.cause === 'linkLost'), event.reason))
    case 'turnResumed':
      return say(words.turnResumed(who(event.requestId)))
    case 'turnEnded':
      return say(words.ended(who(event.requestId)))
    case 'turnRevoked':
      return say(words.because(words.revoked(who(event.requestId)), event.reason))
    case 'speakerAbsent':
      return say(words.absent(who(event.requestId)))
    case 'convertedToWritten':
      return say(words.written(who(event.requestId)))
    default:
      return null
  }
}

function ofSites(event: Happened, { site }: Names): Told | null {
  const words = timelineWords()
  const say = (siteId: string | undefined, text: string) => ({ kind: 'links', text: siteId ? `${site(siteId)}: ${text}` : text }) as const
  switch (event.type) {
    case 'checkRecorded':
      return say(event.siteId, words.because(`${checkWords().check[event.check]} – ${checkWords().result[event.result]}`, event.note))
    case 'videoReported':
      return say(event.siteId, words.because(linkWords().video[event.state], event.note))
    case 'channelSwitched':
      return say(event.siteId, linkWords().channel[event.channel])
    case 'readinessDeclared':
      return say(event.siteId, event.ready ? words.ready : words.notReady)
    case 'incidentOpened':
      return say(event.siteId, words.because(words.incident(incidentWords().kind[event.kind]), event.note))
    case 'incidentResolved':
      return say(undefined, words.because(words.resolved, event.note))
    case 'rollCallAnswered':
      return say(event.siteId, words.rollCall[event.result!])
    case 'goDeclared':
      return say(undefined, words.because(event.go ? words.go : words.noGo, event.note))
    default:
      return null
  }
}

function ofOthers(event: Happened, { site, group }: Names): Told | null {
  const words = timelineWords()
  switch (event.type) {
    case 'presentCounted':
      return { kind: 'people', text: words.counted(site(event.siteId), group(event.siteId, event.groupId), event.present) }
    case 'attendanceFrozen':
      return { kind: 'people', text: words.frozen }
    case 'attendanceThawed':
      return { kind: 'people', text: words.thawed }
    case 'noticeSent':
      return { kind: 'notices', text: words.notice(event.text) }
    default:
      return null
  }
}

function signed(seconds: number): string {
  return `${seconds < 0 ? '−' : '+'}${minutesInWords(Math.round(Math.abs(seconds) / 60))}`
}
