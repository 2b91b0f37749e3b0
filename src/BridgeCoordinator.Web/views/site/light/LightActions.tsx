import { Button } from '../../../design/Button'
import { Hotline } from '../Hotline'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import type { Lit } from './light'
import { lightWords } from './lightWords'

/** What the technician may have to say in the middle of a turn, without leaving the light. */
export function LightActions({ site, light, armed }: { site: OwnSite; light: Lit; armed(): boolean }) {
  const words = lightWords()
  const mine = site.mine.value
  if (!site.can.link || !mine) return null
  const { siteId } = site
  const report = (state: 'good' | 'lost') => armed() && site.put({ type: 'reportVideo', siteId, state })
  const lost = mine.video.value === 'lost'
  return (
    <>
      <UnsentMark when={mine.video.unsent || mine.channel.unsent} />
      {lost ? (
        <Button large kind="primary" icon="check" onPress={() => report('good')}>
          {words.back}
        </Button>
      ) : (
        <Button large kind="danger" icon="cross" onPress={() => report('lost')}>
          {words.lost}
        </Button>
      )}
      {lost && <Hotline site={site} large />}
      {lost && light.at === 'suspended' && mine.channel.value !== 'phone' && (
        <Button large icon="phone" onPress={() => armed() && site.put({ type: 'switchChannel', siteId, channel: 'phone' })}>
          {words.byPhone}
        </Button>
      )}
    </>
  )
}
