import type { Freshness } from './freshness'

/**
 * How far a screen that nobody attends may still show what it last heard. `brief`: for some seconds it may, if it says so;
 * `lost`: a hall full of people must not read it as true any more.
 */
export type Trust = 'current' | 'brief' | 'lost'

/** A dead connection is noticed within some ten seconds and mended within a few; a speaker seldom changes meanwhile. */
export const briefMs = 20_000

/** `now` and the instants of `freshness` are server time in milliseconds. */
export function trustOf(freshness: Freshness, now: number): Trust {
  switch (freshness.state) {
    case 'current':
      return 'current'
    case 'catchingUp':
      return 'brief'
    case 'stale':
    case 'behind':
      return now - freshness.since < briefMs ? 'brief' : 'lost'
    case 'connecting':
    case 'ended':
      return 'lost'
  }
}

/** Since when a screen must no longer be read as true; null while it may be. */
export function staleSince(freshness: Freshness, now: number): number | null {
  return 'since' in freshness && trustOf(freshness, now) === 'lost' ? freshness.since : null
}
