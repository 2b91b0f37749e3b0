import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { may } from '../../../access/rights'
import { Icon } from '../../../design/Icon'
import { siteName, type Desk } from '../desk'
import './TroubleBand.css'
import { BackAgain } from './BackAgain'
import { CallSite } from './CallSite'
import { ThreeChoices } from './ThreeChoices'
import { troubleOf, type Trouble } from './trouble'
import { TroubleFigures } from './TroubleFigures'
import { troubleWords } from './troubleWords'
import { Unheard } from './Unheard'

/**
 * What to do about a speaker whom the hall no longer hears, across the whole width and in sight wherever the page is
 * scrolled to; everything else stays in reach.
 */
export function TroubleBand({ desk }: { desk: Desk }) {
  const { board } = desk.session
  const [floor, details, meeting] = [board.card('floor').value, board.card('desk/floor').value, board.card('meeting').value]
  const trouble = floor && details && meeting ? troubleOf(floor, details, meeting.status) : null
  const waiting = useSignal(false)
  const about = trouble && `${trouble.stage} ${trouble.request.requestId}`
  // A new trouble asks anew.
  useEffect(() => void (waiting.value = false), [about])
  const calm = trouble?.stage === 'cutOff' && waiting.value
  return (
    <>
      {/* Said at once: this is what a moderator must not find out by looking. */}
      <p class="unseen" role="alert">
        {trouble && sentenceOf(desk, trouble, calm)}
      </p>
      {trouble && (
        <section class="trouble-place" aria-label={titleOf(trouble)}>
          <div class={`trouble trouble-${trouble.stage} ${calm ? 'trouble-calm' : ''}`}>
            <header>
              <Icon name={trouble.stage === 'back' ? 'check' : 'warn'} />
              <div>
                <h2>{titleOf(trouble)}</h2>
                <p>{sentenceOf(desk, trouble, calm)}</p>
              </div>
              <TroubleFigures desk={desk} trouble={trouble} />
            </header>
            <WhatToDo desk={desk} trouble={trouble} waiting={waiting} />
          </div>
        </section>
      )}
    </>
  )
}

/** Who does not run the floor can still telephone. */
function WhatToDo({ desk, trouble, waiting }: { desk: Desk; trouble: Trouble; waiting: Signal<boolean> }) {
  if (!may(desk.session, 'giveFloor'))
    return (
      <div class="trouble-more">
        <CallSite desk={desk} siteId={trouble.request.siteId} />
      </div>
    )
  if (trouble.stage === 'cutOff') return <ThreeChoices desk={desk} trouble={trouble} waiting={waiting} />
  if (trouble.stage === 'back') return <BackAgain desk={desk} trouble={trouble} />
  return <Unheard desk={desk} trouble={trouble} />
}

function titleOf(trouble: Trouble): string {
  const words = troubleWords()
  return { cutOff: words.title, back: words.titleBack, unheard: words.titleUnheard }[trouble.stage]
}

function sentenceOf(desk: Desk, trouble: Trouble, calm: boolean): string {
  const words = troubleWords()
  const site = siteName(desk, trouble.request.siteId)
  if (trouble.stage === 'unheard') return words.unheard(site)
  if (trouble.stage === 'back') return trouble.request.channel === 'phone' ? words.backByPhone(site) : words.back(site)
  return calm ? words.waiting(site) : words.lost(site)
}
