import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { TurnOnCard } from '../../../contract'
import { TurnPill } from '../../../floor/TurnPill'
import { siteName, type Desk } from '../desk'
import { TurnTime } from './TurnTime'
import './TurnStrip.css'

interface Props {
  desk: Desk
  turn: TurnOnCard
  /** Where the page says the same in full. */
  full: RefObject<HTMLElement | null>
}

/** Who speaks and for how long still, on one line: stands at the top for as long as the long form is scrolled out of sight. */
export function TurnStrip({ desk, turn, full }: Props) {
  const hidden = useSignal(false)
  useEffect(() => {
    if (!full.current) return
    // What lies under the bar at the top of the page is out of sight too.
    const observer = new IntersectionObserver(([entry]) => (hidden.value = !entry!.isIntersecting), { rootMargin: '-56px 0px 0px' })
    observer.observe(full.current)
    return () => observer.disconnect()
  }, [full, turn.requestId])
  if (!hidden.value) return null
  return (
    <div class="turn-strip" aria-hidden="true">
      <p>
        <TurnPill turn={turn} />
        <strong lang="vi">{turn.unit ?? siteName(desk, turn.siteId)}</strong>
        <TurnTime desk={desk} turn={turn} />
      </p>
    </div>
  )
}
