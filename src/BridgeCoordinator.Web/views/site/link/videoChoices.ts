import type { VideoState } from '../../../contract'
import type { StateChoice } from '../../../design/StateButtons'
import { linkPanelWords } from './linkPanelWords'

/** What can be reported of the picture and sound, best first. */
export function videoChoices(): readonly StateChoice<VideoState>[] {
  const { video } = linkPanelWords()
  return [
    { value: 'good', label: video.good, icon: 'check', tone: 'good' },
    { value: 'weak', label: video.weak, icon: 'warn', tone: 'warn' },
    { value: 'lost', label: video.lost, icon: 'cross', tone: 'bad' },
    { value: 'maintenance', label: video.maintenance, icon: 'wrench', tone: 'off' },
  ]
}
