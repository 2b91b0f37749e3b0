import type { LiveSession } from '../connection/session'
import { timeToTheSecond } from '../i18n/format'
import { defineWords } from '../i18n/words'
import './ConnectionBanner.css'
import { StatusPill, type Tone } from './StatusPill'
import type { IconName } from './Icon'

const connectionWords = defineWords(
  {
    connecting: 'Đang kết nối…',
    current: 'Đang cập nhật',
    catchingUp: 'Đang tải nội dung mới nhất…',
    stale: (since: string) => `Số liệu đến ${since}, đang kết nối lại…`,
    behind: (since: string) => `Máy chủ chưa xác nhận được số liệu từ ${since}`,
    revoked: 'Quyền truy cập đã bị thu hồi. Liên hệ Ban Tổ chức để được cấp lại.',
    closed: 'Hội nghị này không còn trên máy chủ.',
    unknown: 'Không có hội nghị này. Kiểm tra lại đường dẫn.',
    refused: 'Không được phép xem hội nghị này. Mở lại đường dẫn đã được cấp.',
    unanswered: (n: number) => `${n} thao tác chưa có trả lời`,
  },
  {
    connecting: 'Connecting…',
    current: 'Live',
    catchingUp: 'Catching up…',
    stale: (since: string) => `As of ${since}, reconnecting…`,
    behind: (since: string) => `The server has not confirmed its records since ${since}`,
    revoked: 'Access has been revoked. Ask the organizing board for a new link.',
    closed: 'This meeting is no longer on the server.',
    unknown: 'There is no such meeting. Check the link.',
    refused: 'Not allowed to see this meeting. Open the link you were given.',
    unanswered: (n: number) => (n === 1 ? '1 action without an answer' : `${n} actions without an answer`),
  },
)

interface Look {
  tone: Tone
  icon: IconName
  text: string
}

/** Whether this page may be believed. A pill while all is well; a full line as soon as it is not. */
export function ConnectionBanner({ session }: { session: LiveSession }) {
  const { tone, icon, text } = lookOf(session)
  const calm = tone === 'good'
  const open = session.unanswered.value
  return (
    <div class={`connection ${calm ? '' : `connection-line connection-${tone}`}`}>
      <div role="status" aria-live="polite">
        <StatusPill tone={tone} icon={icon} plain={!calm}>
          {text}
        </StatusPill>
      </div>
      {open > 0 && <span class="connection-open">{connectionWords().unanswered(open)}</span>}
    </div>
  )
}

function lookOf(session: LiveSession): Look {
  const words = connectionWords()
  const value = session.freshness.value
  const at = (instant: number) => timeToTheSecond(instant, session.zone.value)
  switch (value.state) {
    case 'current':
      return { tone: 'good', icon: 'check', text: words.current }
    case 'connecting':
      return { tone: 'off', icon: 'refresh', text: words.connecting }
    case 'catchingUp':
      return { tone: 'warn', icon: 'refresh', text: words.catchingUp }
    case 'stale':
      return { tone: 'bad', icon: 'offline', text: words.stale(at(value.since)) }
    case 'behind':
      return { tone: 'warn', icon: 'warn', text: words.behind(at(value.since)) }
    case 'ended': {
      const known: Record<string, string> = { revoked: words.revoked, closed: words.closed, unknownSession: words.unknown }
      return { tone: 'bad', icon: 'cross', text: known[value.code] ?? words.refused }
    }
  }
}
