import type { DeskRequest } from '../../../contract'
import { siteName, type Desk } from '../desk'

/** A request in a few words: "Huyện Chư Sê, Nguyễn Thị A". */
export function whoOf(desk: Desk, request: DeskRequest): string {
  return [request.unit ?? siteName(desk, request.siteId), request.speaker].join(', ')
}

export function personOf(request: DeskRequest): string {
  return [request.speaker, request.speakerTitle].filter(Boolean).join(', ')
}
