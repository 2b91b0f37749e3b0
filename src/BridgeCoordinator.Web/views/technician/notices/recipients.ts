import type { DeskNotice, SiteCard } from '../../../contract'

/** The sites that should take note. The hall itself sees its own notices, and nobody asks the public to. */
export function askedOf({ to }: Pick<DeskNotice, 'to'>, sites: readonly SiteCard[]): readonly SiteCard[] {
  if (to === 'hall') return []
  return sites.filter(({ id, kind }) => (to === 'sites' || to === 'everyone' ? kind === 'bridge' : id === to))
}
