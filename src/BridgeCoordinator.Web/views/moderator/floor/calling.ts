import type { DeskRequest, SiteCard } from '../../../contract'
import { siteTitle, siteWithin } from '../../../i18n/places'

/** What the moderator says to call somebody, in the hall's language whatever the screen's is. */
export function callOf(request: DeskRequest, site: Pick<SiteCard, 'name' | 'kind'> | undefined): string {
  if (request.kind === 'response') return `Mời ${request.speaker}${request.unit ? `, ${request.unit}` : ''}, trả lời.`
  const where = !site || site.kind === 'central' ? 'tại hội trường' : siteWithin(site.name)
  return `Mời đại biểu ${request.speaker}, ${where}, phát biểu.`
}

/** What the moderator says once a site that was cut off is heard again. */
export function callBackOf(request: DeskRequest, site: Pick<SiteCard, 'name'> | undefined): string {
  return `${site ? siteTitle(site.name) : 'Điểm cầu'} đã có tín hiệu. Mời đại biểu ${request.speaker} tiếp tục phát biểu.`
}
