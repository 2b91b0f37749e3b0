import type { DeskRequest, SiteCard } from '../../../contract'

const kindsOfPlace = /^(Huyện|Thị xã|Thị trấn|Thành phố|Quận|Xã|Phường|Đặc khu)(?= )/

/** A place's name within a sentence: "huyện Chư Sê". */
export function within(name: string): string {
  return name.replace(kindsOfPlace, (kind) => kind.toLowerCase())
}

/** What the moderator says to call somebody, in the hall's language whatever the screen's is. */
export function callOf(request: DeskRequest, site: Pick<SiteCard, 'name' | 'kind'> | undefined): string {
  if (request.kind === 'response') return `Mời ${request.speaker}${request.unit ? `, ${request.unit}` : ''}, trả lời.`
  const where = !site || site.kind === 'central' ? 'tại hội trường' : `điểm cầu ${within(site.name)}`
  return `Mời đại biểu ${request.speaker}, ${where}, phát biểu.`
}

/** What the moderator says once a site that was cut off is heard again. */
export function callBackOf(request: DeskRequest, site: Pick<SiteCard, 'name'> | undefined): string {
  return `Điểm cầu ${site ? within(site.name) : ''} đã có tín hiệu. Mời đại biểu ${request.speaker} tiếp tục phát biểu.`
}
