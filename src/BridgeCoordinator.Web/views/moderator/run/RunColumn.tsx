import { useEffect } from 'preact/hooks'
import { may } from '../../../access/rights'
import { AgendaList } from '../../../agenda/AgendaList'
import { agendaWords } from '../../../agenda/agendaWords'
import { courseOf } from '../../../agenda/course'
import { announce } from '../../../design/announce'
import { Button } from '../../../design/Button'
import { Panel } from '../../../design/Panel'
import type { Desk } from '../desk'
import { ItemActions } from './ItemActions'
import { NowPanel } from './NowPanel'
import './RunColumn.css'
import { runWords } from './runWords'

/** The agenda as it runs: what is on with its time and cue, then every item with what may be done with it. */
export function RunColumn({ desk }: { desk: Desk }) {
  const words = runWords()
  const { board, zone, now } = desk.session
  const [agenda, meeting] = [board.card('agenda').value, board.card('meeting').value]
  const title = agenda?.items.find((item) => item.id === agenda.currentItemId)?.title
  useEffect(() => {
    if (title) announce(`${words.now}: ${title}`)
  }, [title])
  if (!agenda || !meeting) return null
  const course = courseOf(agenda, meeting.status, now.value)
  const arranges = meeting.status !== 'closed' && may(desk.session, 'moveItem')
  return (
    <>
      <NowPanel desk={desk} course={course} status={meeting.status} />
      <Panel
        class="run-list"
        title={agendaWords().title}
        aside={
          arranges && (
            <Button small kind="quiet" icon="plus" onPress={() => (desk.sheet.value = { type: 'addItem' })}>
              {words.add}
            </Button>
          )
        }
      >
        <AgendaList course={course} zone={zone.value} extra={arranges ? (entry) => <ItemActions desk={desk} course={course} entry={entry} /> : undefined} />
      </Panel>
    </>
  )
}
