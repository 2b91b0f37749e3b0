import type { LiveSession } from '../connection/session'
import type { Command } from '../contract'
import { rights } from '../contract/generated'
import { isSiteRole } from './roleWords'

/**
 * Whether a person at one of the hall's desks may ever give a command, as the server's own table says. A role at a site
 * counts for nothing here: it is for that site's console.
 */
export function may({ grant }: Pick<LiveSession, 'grant'>, command: Command['type']): boolean {
  const roles = grant?.roles ?? []
  return roles.includes('organizer') || rights[command].some((role) => !isSiteRole(role) && roles.includes(role))
}
