import type { LiveSession } from '../../../connection/session'
import type { GrantLine } from '../../../contract'
import { toast } from '../../../design/toasts'
import { count } from '../../../i18n/format'
import { revokeGrant } from '../organizerApi'
import { accessWords } from './accessWords'
import { freshLinks } from './fresh'

/** Revokes one after the other and stops at the first that fails; what is revoked stays so, and pressing again goes on. */
export async function revoke(session: LiveSession, lines: readonly GrantLine[]): Promise<void> {
  const words = accessWords()
  const links = freshLinks(session.sessionId)
  let done = 0
  for (const line of lines) {
    const outcome = await revokeGrant(session.grant?.grantId ?? null, session.sessionId, line.grantId)
    if (!('done' in outcome)) {
      toast({ tone: 'bad', text: 'refused' in outcome ? outcome.refused.title : words.away })
      break
    }
    done++
    links.value = links.value.filter((link) => link.grantId !== line.grantId)
  }
  if (done > 0) toast({ tone: 'good', text: words.revokedNow(count(done)) })
}
