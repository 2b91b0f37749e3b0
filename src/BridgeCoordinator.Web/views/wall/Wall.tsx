import { useComputed } from '@preact/signals'
import { courseOf } from '../../agenda/course'
import { trustOf } from '../../board/trust'
import { useFit } from '../../design/useFit'
import type { SessionViewProps } from '../../routing/sessionViews'
import { ItemScene } from './ItemScene'
import { sceneOf } from './scene'
import { SpeakerScene } from './SpeakerScene'
import { TitleScene } from './TitleScene'
import './Wall.css'
import { WallDoubt } from './WallDoubt'
import { WallTools } from './WallTools'
import { wallWords } from './wallWords'

/** For two hundred people, some of them twenty metres away: one thing at a time, and nothing that is not public. */
export default function Wall({ session }: SessionViewProps) {
  const { board } = session
  const trust = useComputed(() => trustOf(session.freshness.value, session.now.value)).value
  const stage = useFit<HTMLDivElement>()
  const meeting = board.card('meeting').value
  const agenda = board.card('agenda').value
  if (!meeting || !agenda) return null
  const course = courseOf(agenda, meeting.status, session.now.value)
  const scene = sceneOf(meeting.status, course, board.card('floor').value, trust)
  const subject = meeting.theme || meeting.title
  return (
    <div class="wall">
      <header class="wall-head">
        {scene.show !== 'title' && !scene.current?.item.title.includes(subject) && <p lang="vi">{subject}</p>}
        {meeting.rehearsal && <strong>{wallWords().rehearsal}</strong>}
      </header>
      <div ref={stage} class="wall-scene">
        {scene.show === 'title' && <TitleScene meeting={meeting} paused={scene.paused} />}
        {scene.show === 'item' && <ItemScene session={session} current={scene.current} />}
        {scene.show === 'speaker' && <SpeakerScene session={session} turn={scene.turn} current={scene.current} />}
      </div>
      <WallDoubt session={session} trust={trust} />
      <WallTools />
    </div>
  )
}
