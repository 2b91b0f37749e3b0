import type { Command } from '../../contract'

/**
 * Two words on the same matter, entered one after the other while neither was sent: the later one is what holds. A count
 * keeps what it was counted from, so that somebody else's count in between still shows.
 */
export function joined(earlier: Command, later: Command): Command | null {
  if (earlier.type === 'countPresent' && later.type === 'countPresent')
    return earlier.siteId === later.siteId && earlier.groupId === later.groupId ? { ...later, previous: earlier.previous } : null
  if (earlier.type === 'recordCheck' && later.type === 'recordCheck')
    return earlier.siteId === later.siteId && earlier.check === later.check ? later : null
  const state = later.type === 'reportVideo' || later.type === 'switchChannel' || later.type === 'declareReady'
  return state && earlier.type === later.type && earlier.siteId === later.siteId ? later : null
}
