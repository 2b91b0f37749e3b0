import { finds } from './names'

const kindsOfPlace = /^(Huyện|Thị xã|Thị trấn|Thành phố|Quận|Xã|Phường|Đặc khu|Điểm cầu)(?= )/

/** A place's name within a Vietnamese sentence: "huyện Chư Sê". */
export function within(name: string): string {
  return name.replace(kindsOfPlace, (kind) => kind.toLowerCase())
}

/** A site within a Vietnamese sentence: "điểm cầu huyện Chư Sê"; a name that says so itself is enough. */
export function siteWithin(name: string): string {
  return finds(name, 'diem cau') ? within(name) : `điểm cầu ${within(name)}`
}

/** The same where a sentence begins, or alone: "Điểm cầu huyện Chư Sê". */
export function siteTitle(name: string): string {
  const site = siteWithin(name)
  return site.charAt(0).toUpperCase() + site.slice(1)
}
