import type { MeetingCard } from '../../contract'
import { Icon } from '../../design/Icon'
import { lengthOf } from './scene'
import { wallWords } from './wallWords'

/** The backdrop: what this meeting is, and nothing else. */
export function TitleScene({ meeting, paused }: { meeting: MeetingCard; paused: boolean }) {
  return (
    <>
      <h1 class={`wall-title wall-${lengthOf(meeting.title)}`} lang="vi">
        {meeting.title}
      </h1>
      {meeting.theme && meeting.theme !== meeting.title && (
        <p class="wall-theme" lang="vi">
          {meeting.theme}
        </p>
      )}
      {paused && (
        <p class="wall-state wall-suspended">
          <Icon name="pause" /> {wallWords().paused}
        </p>
      )}
    </>
  )
}
