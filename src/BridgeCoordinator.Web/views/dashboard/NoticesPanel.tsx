import type { LiveSession } from '../../connection/session'
import { Icon } from '../../design/Icon'
import { StatusPill } from '../../design/StatusPill'
import { timeOfDay } from '../../i18n/format'
import { dashboardWords } from './dashboardWords'
import './notices.css'

/** Notices to everyone, newest first. The region is always there, so that a screen reader hears the first one too. */
export function NoticesPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const notices = [...(session.board.card('notices').value?.notices ?? [])].reverse()
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.length > 0 && (
        <ul aria-label={words.notices}>
          {notices.map(({ noticeId, text, urgency, at }) => (
            <li key={noticeId} class={`notice-line notice-${urgency}`}>
              {urgency === 'urgent' ? (
                <StatusPill tone="bad" icon="bell" plain>
                  {words.urgent}
                </StatusPill>
              ) : (
                <Icon name="bell" />
              )}
              <p lang="vi">{text}</p>
              <time class="muted" dateTime={at}>
                {timeOfDay(at, session.zone.value)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
