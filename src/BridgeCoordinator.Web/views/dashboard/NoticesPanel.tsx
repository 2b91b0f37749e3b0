import type { LiveSession } from '../../connection/session'
import { Panel } from '../../design/Panel'
import { StatusPill } from '../../design/StatusPill'
import { timeOfDay } from '../../i18n/format'
import { dashboardWords } from './dashboardWords'

/** Notices to everyone, newest first. The region is always there, so that a screen reader hears the first one too. */
export function NoticesPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const notices = [...(session.board.card('notices').value?.notices ?? [])].reverse()
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.length > 0 && (
        <Panel title={words.notices}>
          <ul>
            {notices.map(({ noticeId, text, urgency, at }) => (
              <li key={noticeId} class="notice-line">
                <span class="muted">{timeOfDay(at, session.zone.value)}</span>
                <span>
                  {urgency === 'urgent' && (
                    <>
                      <StatusPill tone="bad" icon="bell">
                        {words.urgent}
                      </StatusPill>{' '}
                    </>
                  )}
                  {text}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}
