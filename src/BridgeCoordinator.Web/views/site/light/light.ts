import type { FloorCard, RequestKind, SessionStatus, SiteRequest, SuspendCause } from '../../../contract'
import type { Run } from '../../../design/Timer'

/** Whose words they are; names come from the site's own card, which shows them before the moderator releases them. */
interface Whose {
  requestId: string
  kind: RequestKind
  speaker?: string | undefined
  speakerTitle?: string | undefined
}

/** What this site's microphone has to do now. */
export type Light =
  | ({ at: 'onAir'; run: Run; limitSeconds?: number | undefined } & Whose)
  | ({ at: 'suspended'; run: Run; limitSeconds?: number | undefined; why: NonNullable<SuspendCause> | 'heardAgain' } & Whose)
  | ({ at: 'standBy' } & Whose)
  /** Off while another speaks, or nobody. */
  | { at: 'muted'; speaking?: string | undefined }
  /** Off while the meeting has a break. */
  | { at: 'paused' }
  /** The meeting is not running. */
  | { at: 'off'; status: SessionStatus }

export type Lit = Extract<Light, Whose>

/** `heard`: what was cut off is reported back, and only the hall's word is missing. */
export function lightOf(floor: FloorCard | undefined, status: SessionStatus, siteId: string, requests: readonly SiteRequest[], heard = false): Light {
  if (status === 'draft' || status === 'closed' || !floor) return { at: 'off', status }
  const { turn, standBy } = floor
  const whose = ({ requestId, kind }: { requestId: string; kind: RequestKind }): Whose => {
    const own = requests.find((request) => request.requestId === requestId)
    return { requestId, kind, speaker: own?.speaker, speakerTitle: own?.speakerTitle }
  }
  if (turn?.siteId === siteId) {
    const { state, spokenSeconds: seconds, runningSince, limitSeconds } = turn
    return state === 'speaking'
      ? { at: 'onAir', run: { seconds, runningSince }, limitSeconds, ...whose(turn) }
      : { at: 'suspended', run: { seconds }, limitSeconds, why: heard && turn.suspendReason === 'linkLost' ? 'heardAgain' : (turn.suspendReason ?? 'moderator'), ...whose(turn) }
  }
  if (standBy?.siteId === siteId) return { at: 'standBy', ...whose(standBy) }
  if (status === 'paused') return { at: 'paused' }
  return { at: 'muted', speaking: turn?.state === 'speaking' ? turn.siteId : undefined }
}

export function isLit(light: Light): light is Lit {
  return light.at === 'onAir' || light.at === 'suspended' || light.at === 'standBy'
}

/** One appearance of the light: another one opens it again, however the last one was left. */
export function occasionOf(light: Light): string | null {
  return isLit(light) ? `${light.at} ${light.requestId}` : null
}

/** The site was on the air and is not any more: the microphone that is forgotten is heard by the whole province. */
export function wentOff(before: Light, after: Light): boolean {
  return before.at === 'onAir' && (after.at === 'muted' || after.at === 'standBy')
}
