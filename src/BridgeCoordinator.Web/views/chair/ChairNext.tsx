import type { CourseItem } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import { timeOfDay } from '../../i18n/format'
import { chairWords } from './chairWords'

/** What follows, and when it is expected. */
export function ChairNext({ session, next }: { session: LiveSession; next: CourseItem | undefined }) {
  if (!next) return null
  return (
    <p class="chair-next">
      <span class="muted">{chairWords().next}:</span> <span lang="vi">{next.item.title}</span>
      {next.expectedStart !== undefined && <span class="muted"> ({timeOfDay(next.expectedStart, session.zone.value)})</span>}
    </p>
  )
}
