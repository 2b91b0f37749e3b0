import type { DeskRequest, MeetingCard, SiteCard } from '../../../contract'
import { siteTitle, siteWithin } from '../../../i18n/places'

type Profile = MeetingCard['profile']

/** How the hall addresses people: at a Party body's meeting as comrades. */
function addressOf(profile: Profile): string {
  return profile === 'party' ? 'đồng chí' : 'đại biểu'
}

/** A title with its department, which a title such as "Giám đốc Sở Tài chính" names already. */
function officeOf({ speakerTitle = '', unit = '' }: DeskRequest): string {
  return speakerTitle.includes(unit) ? speakerTitle : `${speakerTitle} ${unit}`.trim()
}

/** What the moderator says to call somebody, in the hall's language whatever the screen's is. */
export function callOf(request: DeskRequest, site: Pick<SiteCard, 'name' | 'kind'> | undefined, profile: Profile): string {
  const person = `Mời ${addressOf(profile)} ${request.speaker}`
  if (request.kind === 'response') return `${[person, officeOf(request)].filter(Boolean).join(', ')}, trả lời.`
  const where = !site || site.kind === 'central' ? 'tại hội trường' : siteWithin(site.name)
  return `${person}, ${where}, phát biểu.`
}

/** What the moderator says once a site that was cut off is heard again. */
export function callBackOf(request: DeskRequest, site: Pick<SiteCard, 'name'> | undefined, profile: Profile): string {
  return `${site ? siteTitle(site.name) : 'Điểm cầu'} đã có tín hiệu. Mời ${addressOf(profile)} ${request.speaker} tiếp tục phát biểu.`
}
