import type { FloorSuggestion, SuggestionReason } from '../../../contract'
import { Icon } from '../../../design/Icon'
import { timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'

/** Why the server suggests this request; the moderator decides. */
export function Suggestion({ desk, suggestion }: { desk: Desk; suggestion: FloorSuggestion }) {
  const words = deskFloorWords()
  const reasons = suggestion.reasons.map((reason) => inWords(reason, desk.session.zone.value)).filter(Boolean)
  return (
    <p class="request-suggestion">
      <Icon name="arrow" /> <strong>{words.suggested}</strong>
      {reasons.length > 0 && `: ${reasons.join('; ')}`}
    </p>
  )
}

function inWords({ code, at, count }: SuggestionReason, zone: string): string | null {
  const words = deskFloorWords().reasons
  if (code === 'wasCutOff' && at) return words.wasCutOff(timeOfDay(at, zone))
  if (code === 'fewestTurns') return words.fewestTurns(count ?? 0)
  if (code === 'longestWait' && at) return words.longestWait(timeOfDay(at, zone))
  return null
}
