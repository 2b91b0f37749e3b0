import type { IconName } from '../../../design/Icon'
import { StatusPill, type Tone } from '../../../design/StatusPill'
import { decimal } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'
import { linkPanelWords } from './linkPanelWords'
import { judge, type Figure, type Quality } from './verdict'

const looks: Record<Quality, [Tone, IconName]> = {
  unknown: ['off', 'unknown'],
  good: ['good', 'check'],
  weak: ['warn', 'warn'],
  bad: ['bad', 'warn'],
}

/** What this device measures of its own way to the server: the server's verdict in words first, the figures after. */
export function MeasuredLink({ site }: { site: OwnSite }) {
  const words = linkPanelWords()
  const pulse = site.meter.last.value
  const own = judge(pulse)
  const quality = (!site.away.value && site.desk.value?.verdict) || own.quality
  const because = (quality === 'weak' || quality === 'bad') && own.because
  const [tone, icon] = looks[quality]
  return (
    <section class="indicator" aria-label={words.measured}>
      <h3>{words.measured}</h3>
      <p class="muted">{words.measuredWhat}</p>
      <p class="indicator-word">
        <StatusPill tone={tone} icon={icon}>
          {words.quality[quality]}
          {because && `: ${words.notice[because]}`}
        </StatusPill>
      </p>
      {pulse ? (
        <dl class="measures">
          <Measure figure="rttMs" value={pulse.rttMs} unit=" ms" />
          <Measure figure="jitterMs" value={pulse.jitterMs} unit=" ms" />
          <Measure figure="lossPercent" value={pulse.lossPercent} unit="%" />
        </dl>
      ) : (
        <p class="muted">{site.away.value ? words.unknownText : words.measuring}</p>
      )}
    </section>
  )
}

function Measure({ figure, value, unit }: { figure: Figure; value: number | undefined; unit: string }) {
  return (
    <div>
      <dt>{linkPanelWords().figure[figure]}</dt>
      <dd>{value === undefined ? '–' : `${decimal(value)}${unit}`}</dd>
    </div>
  )
}
