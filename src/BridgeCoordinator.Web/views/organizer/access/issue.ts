import type { LiveSession } from '../../../connection/session'
import { newId } from '../../../connection/commandId'
import { wordsOf } from '../../../contract'
import { toast } from '../../../design/toasts'
import { count } from '../../../i18n/format'
import { issueGrants } from '../organizerApi'
import { accessWords } from './accessWords'
import { withPage } from '../../join/fragment'
import { freshLinks, unsaved } from './fresh'
import type { LinkRequest } from './grantPlan'

/** What was asked last without a known answer: asked again it is the same request and gets the same codes. */
let attempt: { asked: string; key: string } | null = null

/** Issues links and keeps them for showing. True where they are there. */
export async function issue(session: LiveSession, requests: readonly LinkRequest[]): Promise<boolean> {
  const words = accessWords()
  const grants = requests.map(({ page: _, ...grant }) => grant)
  const asked = JSON.stringify([session.sessionId, grants])
  if (attempt?.asked !== asked) attempt = { asked, key: newId() }
  const outcome = await issueGrants(session.grant?.grantId ?? null, session.sessionId, grants, attempt.key)
  if ('away' in outcome) {
    toast({ tone: 'bad', text: words.away })
    return false
  }
  attempt = null
  if ('refused' in outcome) {
    toast({ tone: 'bad', text: wordsOf(outcome.refused) })
    return false
  }
  const links = freshLinks(session.sessionId)
  links.value = [...links.value, ...outcome.done.map((made, i) => linkOf(made, requests[i]!))]
  unsaved.value = true
  toast({ tone: 'good', text: words.issued(count(requests.length)) })
  return true
}

function linkOf<T extends { link: string }>(made: T, request: LinkRequest) {
  return { ...made, ...request, link: request.page ? withPage(made.link, request.page) : made.link }
}
