import { signal, useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { announce } from '../../../design/announce'
import type { OwnSite } from '../ownSite'
import { vibrate } from '../device/vibrate'
import { isLit, lightOf, occasionOf, wentOff, type Light } from './light'
import { lightWords } from './lightWords'

/** How long "microphone off" fills the screen after a turn, unless somebody closes it. */
const offMs = 12_000

export interface LightState {
  light: ReadonlySignal<Light>
  /** The turn is just over. */
  over: ReadonlySignal<boolean>
  full: ReadonlySignal<boolean>
  minimise(): void
  enlarge(): void
}

const pulses: Partial<Record<Light['at'], number[]>> = { standBy: [300, 150, 300], onAir: [800, 200, 800], suspended: [150, 100, 150, 100, 150] }

/** Follows the floor for this site: opens the light at every new occasion, shakes the phone, says it to a screen reader. */
export function useLight(site: OwnSite): LightState {
  const light = useComputed(() => {
    const mine = site.mine.value
    const heard = mine?.channel.value === 'phone' || mine?.video.value === 'good' || mine?.video.value === 'weak'
    return lightOf(site.session.board.card('floor').value, site.status.value, site.siteId, mine?.requests ?? [], heard)
  })
  const over = useSignal(false)
  const left = useSignal<string | null>(null)
  const before = useRef<Light>({ at: 'off', status: 'draft' })
  const timer = useMemo(() => signal<ReturnType<typeof setTimeout> | undefined>(undefined), [])
  useSignalEffect(() => {
    const now = light.value
    const [was, occasion] = [before.current, occasionOf(now)]
    before.current = now
    if (wentOff(was, now)) {
      over.value = true
      announce(lightWords().over)
      vibrate([400])
      clearTimeout(timer.peek())
      timer.value = setTimeout(() => (over.value = false), offMs)
    }
    if (occasion === null) left.value = null
    if (occasion === null || occasion === occasionOf(was)) return
    over.value = false
    left.value = null
    const words = lightWords()
    if (isLit(now)) announce(`${words[now.at]}. ${words[`${now.at}Do`]}`)
    vibrate(pulses[now.at] ?? [])
  })
  const full = useComputed(() => over.value || (isLit(light.value) && left.value !== occasionOf(light.value)))
  return {
    light,
    over,
    full,
    minimise() {
      over.value = false
      left.value = occasionOf(light.peek())
    },
    enlarge: () => void (left.value = null),
  }
}
