import { Elapsed } from '../../../design/Timer'
import { Figures } from '../../../design/Figures'
import { duration } from '../../../i18n/format'
import type { Desk } from '../desk'
import type { Trouble } from './trouble'
import { troubleWords } from './troubleWords'

/** How long the signal has been away, and what the turn still has. */
export function TroubleFigures({ desk, trouble }: { desk: Desk; trouble: Trouble }) {
  const words = troubleWords()
  const { request, stage } = trouble
  const site = desk.session.board.card(`desk/sites/${request.siteId}`).value
  const lostSince = request.video === 'lost' && stage !== 'back' ? site?.videoSince : undefined
  return (
    <dl class="trouble-figures">
      {lostSince && (
        <div>
          <dt>{words.since}</dt>
          <dd>
            <Elapsed now={desk.session.now} run={{ seconds: 0, runningSince: lostSince }} />
          </dd>
        </div>
      )}
      {stage !== 'unheard' && (
        <div>
          <dt>{words.spoken}</dt>
          <dd>
            <Figures>{duration(request.spokenSeconds)}</Figures>
          </dd>
        </div>
      )}
      {stage !== 'unheard' && request.remainingSeconds != null && (
        <div>
          <dt>{words.left}</dt>
          <dd>
            <Figures>{duration(request.remainingSeconds)}</Figures>
          </dd>
        </div>
      )}
    </dl>
  )
}
