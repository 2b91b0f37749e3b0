import { StatusPill } from '../design/StatusPill'
import { minutesInWords } from '../i18n/format'
import { agendaWords } from './agendaWords'

const seriousMinutes = 10

/** How far the meeting is from its plan, in whole minutes. */
export function DriftPill({ offsetSeconds }: { offsetSeconds: number }) {
  const words = agendaWords()
  const minutes = Math.floor(Math.abs(offsetSeconds) / 60)
  if (minutes === 0)
    return (
      <StatusPill tone="good" icon="check">
        {words.onTime}
      </StatusPill>
    )
  const late = offsetSeconds > 0
  return (
    <StatusPill tone={!late ? 'good' : minutes < seriousMinutes ? 'warn' : 'bad'} icon="clock">
      {(late ? words.late : words.early)(minutesInWords(minutes))}
    </StatusPill>
  )
}
