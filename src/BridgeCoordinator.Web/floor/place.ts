import type { Board } from '../board/board'

/** Whose a turn is, as everybody is told: the department that answers, else the site that asks. */
export function placeOf(board: Board, { siteId, unit }: { siteId: string; unit?: string | undefined }): string {
  return unit ?? board.card(`sites/${siteId}`).value?.name ?? siteId
}
