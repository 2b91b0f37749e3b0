import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { callApi, readJson } from '../../connection/api'
import type { SessionSummary } from '../../contract'
import { Button } from '../../design/Button'
import { Panel } from '../../design/Panel'
import { calendarDay } from '../../i18n/format'
import { followLink, sessionUrl } from '../../routing/location'
import { homeWords } from './homeWords'
import { SessionStatusPill } from './SessionStatusPill'

async function fetchSessions(): Promise<SessionSummary[]> {
  const response = await callApi('/api/sessions', null)
  const body = await readJson(response)
  if (!response.ok || !Array.isArray(body)) throw new Error(`sessions answered ${response.status}`)
  return body as SessionSummary[]
}

export function PublicSessions() {
  const words = homeWords()
  const sessions = useSignal<SessionSummary[] | 'loading' | 'failed'>('loading')
  const load = () => {
    sessions.value = 'loading'
    fetchSessions().then((list) => (sessions.value = list), () => (sessions.value = 'failed'))
  }
  useEffect(load, [])
  const shown = sessions.value
  return (
    <Panel title={words.sessions}>
      {shown === 'loading' && <p class="muted">{words.loading}</p>}
      {shown === 'failed' && (
        <div class="notice" role="alert">
          <p>{words.listFailed}</p>
          <Button icon="refresh" onPress={load}>
            {words.again}
          </Button>
        </div>
      )}
      {Array.isArray(shown) && shown.length === 0 && <p class="muted">{words.none}</p>}
      {Array.isArray(shown) && shown.length > 0 && (
        <ul class="session-list">
          {shown.map((session) => (
            <li key={session.id}>
              <a href={sessionUrl(session.id, '', null)} onClick={followLink}>
                {session.title}
              </a>
              <p class="session-facts">
                {session.date && <span>{calendarDay(session.date)}</span>}
                <SessionStatusPill status={session.status} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
