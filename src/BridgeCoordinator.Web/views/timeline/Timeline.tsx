import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { Button } from '../../design/Button'
import { Choice } from '../../design/Choice'
import { Panel } from '../../design/Panel'
import type { LiveSession } from '../../connection/session'
import { count, timeToTheSecond } from '../../i18n/format'
import type { SessionViewProps } from '../../routing/sessionViews'
import { LogReader } from './logReader'
import './Timeline.css'
import { timelineWords } from './timelineWords'
import { told, type Kind, type Names } from './told'

const kinds: readonly Kind[] = ['agenda', 'floor', 'people', 'links', 'notices']

/** So many lines at first, and as many more at a press. */
const step = 200

/** What happened and when, newest first, as the log has it: for who writes the minutes. Nothing is done here. */
export default function Timeline({ session }: SessionViewProps) {
  const words = timelineWords()
  const reader = useMemo(() => new LogReader(session), [session])
  const { position } = session.board
  const { state } = session.freshness.value
  useEffect(() => reader.readOn(), [reader, position.value, state])
  const kind = useSignal<Kind | 'all'>('all')
  const most = useSignal(step)
  const lines = useComputed(() => told(reader.commits.value ?? [], namesOf(session)).reverse())
  const shown = lines.value.filter((line) => kind.value === 'all' || line.kind === kind.value)
  const more = shown.length - most.value
  return (
    <Panel class="timeline" title={words.title}>
      <Choice
        label={words.filter}
        value={kind.value}
        options={[{ value: 'all', label: words.all }, ...kinds.map((value) => ({ value, label: words.kinds[value] }))]}
        onChange={(value) => (kind.value = value)}
      />
      {reader.failed.value && <p role="alert">{words.failed}</p>}
      {shown.length === 0 && reader.commits.value && <p class="muted">{words.nothing}</p>}
      <ol>
        {shown.slice(0, most.value).map(({ seq, at, by, text }, i) => (
          <li key={`${seq} ${i}`}>
            <time dateTime={at}>{timeToTheSecond(at, session.zone.value)}</time>
            <span lang="vi">{text}</span>
            <small class="muted">{by}</small>
          </li>
        ))}
      </ol>
      {more > 0 && <Button onPress={() => (most.value += step)}>{words.earlier(count(Math.min(step, more)))}</Button>}
    </Panel>
  )
}

function namesOf({ board }: LiveSession): Names {
  const items = new Map(board.card('agenda').value?.items.map(({ id, title }) => [id, title]))
  return {
    site: (id) => board.card(`sites/${id}`).value?.name ?? id,
    item: (id) => items.get(id) ?? id,
    group: (siteId, groupId) => board.card(`desk/sites/${siteId}`).value?.groups.find((one) => one.groupId === groupId)?.name ?? groupId,
  }
}
