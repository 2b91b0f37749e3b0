import { useComputed, type Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Elapsed } from '../../../design/Timer'
import { count } from '../../../i18n/format'
import { AppPill } from '../../../links/AppPill'
import { appWords } from '../../../links/appWords'
import { ReadyPill, VideoPill } from '../../../links/LinkPills'
import type { Desk } from '../desk'
import { PhoneLink } from '../sites/PhoneLink'
import { rollCallWords } from './rollCallWords'

interface Props {
  desk: Desk
  siteId: string
  since: string | undefined
  present: Signal<string>
  onEnter(): void
}

/** The site that is being called: whom to ask for, what the screens say, and the number it tells. */
export function CalledSite({ desk, siteId, since, present, onEnter }: Props) {
  const words = rollCallWords()
  const id = useId()
  const facts = useComputed(() => desk.standings.value.find(({ facts }) => facts.site.id === siteId)?.facts).value
  if (!facts) return null
  const { site, desk: own, link } = facts
  const who = [site.chair, own?.contact?.name].filter(Boolean).join(' · ')
  return (
    <>
      <p class="called-since">
        <span class="muted">{words.calling}</span> <Elapsed now={desk.session.now} run={{ seconds: 0, runningSince: since }} />
      </p>
      <h3 class="called-name">{site.name}</h3>
      {who && <p class="muted">{who}</p>}
      <p class="called-pills">
        <span class="unseen">{appWords().measured}</span>
        <AppPill app={site.app} seen={link?.appSince !== undefined} />
        <span class="unseen">{appWords().attested}</span>
        <VideoPill video={site.video} />
        <ReadyPill ready={site.ready} />
      </p>
      <div class="called-tools">
        <PhoneLink facts={facts} large />
        <div class="field called-present">
          <label for={id}>{words.present}</label>
          <input
            id={id}
            class="field-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            aria-describedby={`${id}-hint`}
            value={present.value}
            onInput={(event) => (present.value = event.currentTarget.value.replace(/\D/g, ''))}
            onKeyDown={(event) => event.key === 'Enter' && !event.repeat && onEnter()}
          />
          <small id={`${id}-hint`} class="field-hint">
            {site.expected > 0 ? words.presentHint(count(site.expected)) : words.optional}
          </small>
        </div>
      </div>
    </>
  )
}
