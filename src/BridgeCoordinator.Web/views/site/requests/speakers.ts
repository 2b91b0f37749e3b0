import type { SiteRequest } from '../../../contract'
import { isRecord } from '../../../contract/read'
import { byGivenName, fold } from '../../../i18n/names'

export interface Speaker {
  speaker: string
  speakerTitle?: string | undefined
}

const most = 8

/** The one just used first; nobody twice, however the name was typed. */
export function withSpeaker(known: readonly Speaker[], used: Speaker): readonly Speaker[] {
  const same = (one: Speaker) => fold(one.speaker.trim()) === fold(used.speaker.trim())
  const title = used.speakerTitle ?? known.find(same)?.speakerTitle
  return [{ speaker: used.speaker, speakerTitle: title }, ...known.filter((one) => !same(one))].slice(0, most)
}

/** Names entered on this device, and those that another console of the site has registered: the latest, by given name as lists of people are. */
export function suggestions(remembered: readonly Speaker[], requests: readonly Pick<SiteRequest, 'speaker' | 'speakerTitle'>[]): readonly Speaker[] {
  const latest = [...remembered].reverse().reduce(withSpeaker, requests.reduce(withSpeaker, [] as readonly Speaker[]))
  return [...latest].sort((one, other) => byGivenName(one.speaker, other.speaker))
}

/** By site and not by grant: names from the rehearsal serve on the day. Forgotten on signing out. */
const keyOf = (siteId: string) => `speakers/${siteId}/names`

export function recallSpeakers(siteId: string): readonly Speaker[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(siteId)) ?? '[]')
    return Array.isArray(value) ? value.filter((one): one is Speaker => isRecord(one) && typeof one.speaker === 'string') : []
  } catch {
    return []
  }
}

export function rememberSpeaker(siteId: string, used: Speaker) {
  try {
    localStorage.setItem(keyOf(siteId), JSON.stringify(withSpeaker(recallSpeakers(siteId), used)))
  } catch {
    // Then the name is typed again next time.
  }
}
