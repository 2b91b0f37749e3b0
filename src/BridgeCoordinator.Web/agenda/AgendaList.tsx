import type { ComponentChildren } from 'preact'
import type { AgendaCardItem } from '../contract'
import { Icon, type IconName } from '../design/Icon'
import { timeOfDay } from '../i18n/format'
import './AgendaList.css'
import { agendaWords } from './agendaWords'
import type { Course, CourseItem } from './course'

interface Props {
  course: Course
  zone: string
  /** What a page adds to each item, such as buttons. */
  extra?(item: CourseItem): ComponentChildren
}

const icons: Record<Shown, IconName> = { pending: 'clock', running: 'play', finished: 'check', skipped: 'cross', notHeld: 'minus' }

type Shown = AgendaCardItem['state'] | 'notHeld'

/** Every item with its planned time, and with the actual or expected one where that differs. */
export function AgendaList({ course, zone, extra }: Props) {
  const words = agendaWords()
  return (
    <ol class="agenda">
      {course.items.map((entry) => {
        const { item } = entry
        const state = course.over && item.state === 'pending' ? 'notHeld' : item.state
        return (
          <li key={item.id} class={`agenda-item agenda-${state}`} aria-current={item.state === 'running' ? 'step' : undefined}>
            <AgendaTimes entry={entry} zone={zone} />
            <div class="agenda-what">
              <p class="agenda-title" lang="vi">{item.title}</p>
              {item.presenters.length > 0 && <p class="agenda-presenters" lang="vi">{item.presenters.join(' · ')}</p>}
              <p class="agenda-state">
                <Icon name={icons[state]} /> {words.state[state]}
              </p>
              {extra?.(entry)}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** A minute's difference or less is not worth a second line. */
const worthMs = 60_000

function AgendaTimes({ entry, zone }: { entry: CourseItem; zone: string }) {
  const words = agendaWords()
  const { item } = entry
  const planned = spanOf(item.plannedStart, item.plannedEnd, zone)
  const label = item.state === 'running' ? words.began : item.startedAt != null ? words.actual : words.expected
  const start = item.startedAt ?? entry.expectedStart
  const end = item.finishedAt ?? entry.expectedEnd
  const really = start == null ? null : spanOf(start, end, zone)
  const differs = !planned || isFar(item.plannedStart, start) || isFar(item.plannedEnd, end)
  const shown = really !== null && item.state !== 'skipped' && differs && really !== planned
  return (
    <div class="agenda-times">
      {planned ? (
        <p class={shown ? 'agenda-planned-moved' : 'agenda-planned'}>
          <span class="unseen">{words.planned}</span> {planned}
        </p>
      ) : (
        !shown && <p class="muted">{words.noTime}</p>
      )}
      {shown && (
        <p class="agenda-really">
          <small>{label}</small> {really}
        </p>
      )}
    </div>
  )
}

function spanOf(start: string | number | null | undefined, end: string | number | null | undefined, zone: string): string | null {
  if (start == null) return null
  const from = timeOfDay(start, zone)
  const to = end == null ? from : timeOfDay(end, zone)
  return to === from ? from : `${from} – ${to}`
}

function isFar(planned: string | null | undefined, real: string | number | null | undefined): boolean {
  if (planned == null || real == null) return false
  return Math.abs(new Date(planned).getTime() - new Date(real).getTime()) > worthMs
}
