import { useEffect } from 'preact/hooks'
import type { CourseItem } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import type { TurnOnCard } from '../../contract'
import { announce } from '../../design/announce'
import { Icon } from '../../design/Icon'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { floorWords, turnWord } from '../../floor/floorWords'
import { placeOf } from '../../floor/place'
import { lengthOf } from './scene'

interface Props {
  session: LiveSession
  turn: TurnOnCard
  current: CourseItem | undefined
}

/** Who speaks: the site or the department always, the person only where the moderator has released the name. */
export function SpeakerScene({ session, turn, current }: Props) {
  const words = floorWords()
  const site = placeOf(session.board, turn)
  const speaking = turn.state === 'speaking'
  const run = { seconds: turn.spokenSeconds, runningSince: speaking ? turn.runningSince : null }
  useEffect(() => announce(words.nowSpeaks(site)), [site])
  return (
    <>
      {current && (
        <p class="wall-within" lang="vi">
          {current.item.title}
        </p>
      )}
      <p class={`wall-state ${speaking ? 'wall-on-air' : 'wall-suspended'}`}>
        <Icon name={speaking ? 'microphone' : 'pause'} /> {turnWord(turn)}
      </p>
      <h1 class={`wall-site wall-${lengthOf(site)}`} lang="vi">
        {site}
      </h1>
      {turn.speaker && (
        <p class="wall-speaker" lang="vi">
          <strong>{turn.speaker}</strong>
          {turn.speakerTitle && <span>{turn.speakerTitle}</span>}
        </p>
      )}
      <p class={`wall-time ${speaking ? '' : 'wall-time-still'}`}>
        {turn.limitSeconds != null ? (
          <TimeLeft now={session.now} run={run} limitSeconds={turn.limitSeconds} />
        ) : (
          <span class="timer">
            <span class="timer-word">{words.spokenFor}</span>
            <Elapsed now={session.now} run={run} />
          </span>
        )}
      </p>
    </>
  )
}
