import type { LiveSession } from '../../connection/session'
import { StatusPill } from '../../design/StatusPill'
import { floorWords } from '../../floor/floorWords'
import { placeOf } from '../../floor/place'
import { chairWords } from './chairWords'
import { comingUp, personOf, type Next } from './people'

const shown = 2

/** The next two, with what the chair needs to call them by name. */
export function ChairQueue({ session }: { session: LiveSession }) {
  const words = chairWords()
  const floor = session.board.card('floor').value
  if (!floor) return null
  const coming = comingUp(floor)
  return (
    <section class="chair-part chair-queue" aria-label={words.queue}>
      <h2>
        {words.queue} {coming.length > shown && `(${words.of(shown, coming.length)})`}
      </h2>
      {coming.length === 0 && <p class="muted">{words.emptyQueue}</p>}
      <ol>
        {coming.slice(0, shown).map((next) => (
          <ComingUp key={next.requestId} session={session} next={next} />
        ))}
      </ol>
      {floor.responses.length > 0 && (
        <p class="chair-responses">
          <span class="muted">{words.responses}:</span>{' '}
          <span lang="vi">{floor.responses.map((response) => placeOf(session.board, response)).join(' · ')}</span>
        </p>
      )}
    </section>
  )
}

function ComingUp({ session, next }: { session: LiveSession; next: Next }) {
  const person = personOf(session, next.requestId)
  const site = placeOf(session.board, next)
  return (
    <li>
      <p class="chair-coming">
        <span lang="vi">{person?.name ?? site}</span>
        {next.standBy && (
          <StatusPill tone="accent" icon="clock">
            {floorWords().standBy}
          </StatusPill>
        )}
      </p>
      <p class="muted" lang="vi">
        {[person?.title, person && site].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
