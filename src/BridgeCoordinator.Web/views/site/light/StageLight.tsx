import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../design/Button'
import { Icon, type IconName } from '../../../design/Icon'
import { ToastRegion } from '../../../design/ToastRegion'
import { timeToTheSecond } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'
import { useArmed } from '../device/useArmed'
import type { Light } from './light'
import './light.css'
import { LightActions } from './LightActions'
import { LightTime } from './LightTime'
import { lightWords } from './lightWords'
import type { LightState } from './useLight'

/** Fills the screen while this site is about to speak, speaks, or was cut off. Leaving it keeps everything behind it. */
export function StageLight({ site, state }: { site: OwnSite; state: LightState }) {
  const element = useRef<HTMLDialogElement>(null)
  const byUs = useRef(false)
  const full = state.full.value
  useEffect(() => {
    const dialog = element.current
    if (full && !dialog?.open) {
      dialog?.showModal()
      // Not a button: Enter, meant for the page behind, must not press one.
      dialog?.focus()
    }
    if (!full && dialog?.open) {
      byUs.current = true
      dialog.close()
    }
  }, [full])
  // Escape, or the phone's own "back". After our own closing the event comes late, when the next occasion may have opened it again.
  const closed = () => {
    if (!byUs.current) state.minimise()
    byUs.current = false
  }
  const look = lookOf(state.over.value ? 'over' : state.light.value)
  return (
    <dialog
      ref={element}
      tabIndex={-1}
      class={`light light-${look.at}`}
      aria-label={lightWords().label}
      onClose={closed}
    >
      {full && <Face site={site} state={state} {...look} />}
      {full && <ToastRegion />}
    </dialog>
  )
}

function Face({ site, state, icon, word, say }: { site: OwnSite; state: LightState } & Look) {
  const words = lightWords()
  const armed = useArmed(word)
  const light = state.light.value
  const name = site.session.board.card(`sites/${site.siteId}`).value?.name
  const whose = !state.over.value && 'requestId' in light ? light : undefined
  return (
    <>
      <div class="light-head">
        <p lang="vi">{name}</p>
        <Stale site={site} />
      </div>
      <div class="light-face">
        <Icon name={icon} />
        <h2>{word}</h2>
        <p class="light-say">{say}</p>
        {whose?.speaker && <p class="light-who" lang="vi">{[whose.speaker, whose.speakerTitle].filter(Boolean).join(', ')}</p>}
        {whose && <LightTime site={site} light={whose} />}
      </div>
      <div class="light-foot">
        {whose && <LightActions site={site} light={whose} armed={armed} />}
        <Button large icon="minus" onPress={() => armed() && state.minimise()}>
          {words.minimise}
        </Button>
      </div>
    </>
  )
}

/** An old state must never look like the present one. */
function Stale({ site }: { site: OwnSite }) {
  const freshness = site.session.freshness.value
  if (freshness.state !== 'stale') return null
  return (
    <p class="light-stale" role="status">
      <Icon name="offline" /> {lightWords().stale(timeToTheSecond(freshness.since, site.session.zone.value))}
    </p>
  )
}

interface Look {
  at: string
  icon: IconName
  word: string
  say: string
}

/** The same for the full screen and for the bar. */
export function lookOf(light: Light | 'over'): Look {
  const words = lightWords()
  if (light === 'over') return { at: 'over', icon: 'muted', word: words.over, say: words.overText }
  switch (light.at) {
    case 'onAir':
      return { at: 'onAir', icon: 'microphone', word: words.onAir, say: words.onAirDo }
    case 'standBy':
      return { at: 'standBy', icon: 'bell', word: words.standBy, say: words.standByDo }
    case 'suspended':
      return { at: 'suspended', icon: 'pause', word: words.suspended, say: `${words.why[light.why]}. ${words.suspendedDo}` }
    case 'muted':
      return { at: 'muted', icon: 'muted', word: words.muted, say: words.nobody }
    case 'paused':
      return { at: 'muted', icon: 'muted', word: words.muted, say: words.paused }
    case 'off':
      return { at: 'off', icon: 'muted', word: light.status === 'closed' ? words.closed : words.draft, say: '' }
  }
}
