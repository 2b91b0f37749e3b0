import { Callout } from '../../../design/Callout'
import { StatusPill } from '../../../design/StatusPill'
import { duration } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'
import { deviceWords } from './deviceWords'
import { useWakeLock } from './useWakeLock'

const worthSayingMs = 2_000

/** What this device itself needs somebody to know: its screen, its clock, its memory. */
export function DeviceNotes({ site }: { site: OwnSite }) {
  const words = deviceWords()
  const wake = useWakeLock()
  const offset = site.session.clock.offset.value ?? 0
  return (
    <div class="device-notes">
      {Math.abs(offset) > worthSayingMs && (
        <Callout tone="warn" icon="clock" title={(offset > 0 ? words.slow : words.fast)(duration(Math.round(Math.abs(offset) / 1_000)))}>
          <p>{words.clockText}</p>
        </Callout>
      )}
      {!site.outbox.survivesReload.value && (
        <Callout tone="bad" icon="warn" title={words.noMemory}>
          <p>{words.noMemoryText}</p>
        </Callout>
      )}
      <StatusPill tone={wake.value === 'held' ? 'good' : 'off'} icon={wake.value === 'held' ? 'sun' : 'warn'} plain>
        {wake.value === 'held' ? words.awake : words.maySleep}
      </StatusPill>
    </div>
  )
}
