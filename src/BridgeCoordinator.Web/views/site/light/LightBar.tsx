import { placeOf } from '../../../floor/place'
import { Icon } from '../../../design/Icon'
import type { OwnSite } from '../ownSite'
import { isLit } from './light'
import './light.css'
import { LightTime } from './LightTime'
import { lightWords } from './lightWords'
import { lookOf } from './StageLight'
import type { LightState } from './useLight'

/** The light in one line, always in sight; pressed, it fills the screen again. */
export function LightBar({ site, state }: { site: OwnSite; state: LightState }) {
  const words = lightWords()
  const light = state.light.value
  const { at, icon, word, say } = lookOf(light)
  const turn = site.session.board.card('floor').value?.turn
  const other = light.at === 'muted' && light.speaking && turn && words.speaks(placeOf(site.session.board, turn))
  const below = site.away.value ? words.byEar : other || say
  const content = (
    <>
      <Icon name={icon} />
      <span class="light-bar-words">
        <strong>{word}</strong>
        {below && <span>{below}</span>}
      </span>
      <LightTime site={site} light={light} />
    </>
  )
  if (!isLit(light)) return <div class={`light-bar light-${at}`}>{content}</div>
  return (
    <button type="button" class={`light-bar light-${at}`} onClick={state.enlarge}>
      {content}
      <span class="unseen">. {words.enlarge}</span>
      <Icon name="expand" />
    </button>
  )
}
