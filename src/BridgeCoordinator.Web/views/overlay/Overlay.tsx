import { useComputed } from '@preact/signals'
import { trustOf } from '../../board/trust'
import type { SiteCard, TurnOnCard } from '../../contract'
import { Icon } from '../../design/Icon'
import { turnWord } from '../../floor/floorWords'
import { siteTitle } from '../../i18n/places'
import { defineWords } from '../../i18n/words'
import type { SessionViewProps } from '../../routing/sessionViews'
import './Overlay.css'

const overlayWords = defineWords({ site: siteTitle }, { site: (name: string) => name })

/**
 * A lower third to lay over the picture. It vanishes rather than name somebody it cannot confirm: what is burned into a
 * recording cannot be taken back.
 */
export default function Overlay({ session }: SessionViewProps) {
  const { board } = session
  const trust = useComputed(() => trustOf(session.freshness.value, session.now.value)).value
  const turn = board.card('floor').value?.turn
  const meeting = board.card('meeting').value
  const title = <h1 class="unseen">{meeting?.title}</h1>
  if (!turn || meeting?.status !== 'open' || trust === 'lost') return title
  const site = turn.unit ?? announced(board.card(`sites/${turn.siteId}`).value) ?? turn.siteId
  return (
    <div class="overlay always-dark">
      {title}
      <div key={turn.requestId} class={`overlay-card ${turn.state === 'suspended' ? 'overlay-suspended' : ''}`}>
        <Speaker turn={turn} site={site} />
        {turn.state === 'suspended' && (
          <p class="overlay-state">
            <Icon name="pause" /> {turnWord(turn)}
          </p>
        )}
      </div>
    </div>
  )
}

/** As it is announced: "Điểm cầu huyện Chư Sê"; the hall goes by its own name. */
function announced(site: SiteCard | undefined): string | undefined {
  return site?.kind === 'bridge' ? overlayWords().site(site.name) : site?.name
}

/** The person stands above the site once the name is released; until then the site stands alone. */
function Speaker({ turn, site }: { turn: TurnOnCard; site: string }) {
  if (!turn.speaker)
    return (
      <p class="overlay-main" lang="vi">
        {site}
      </p>
    )
  return (
    <>
      <p class="overlay-main" lang="vi">
        {turn.speaker}
      </p>
      <p class="overlay-second" lang="vi">
        {[turn.speakerTitle, site].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}
