import { nameOf, remarkOf, type FreshLink } from '../access/fresh'
import './entrance.css'
import { Qr } from './Qr'
import { sheetWords } from './sheetWords'

/** One way in: by camera, or by hand where there is none. */
export function Entrance({ link }: { link: FreshLink }) {
  const words = sheetWords()
  const who = nameOf(link)
  return (
    <section class="entrance">
      <Qr text={link.link} label={words.qr(who)} />
      <div>
        <h3>{who}</h3>
        {remarkOf(link) && <p>{remarkOf(link)}</p>}
        <p class="entrance-address">{addressOf(link)}</p>
        <p class="entrance-code">
          <span>{words.code}</span> {grouped(link.code)}
        </p>
      </div>
    </section>
  )
}

/** The page that takes the code: nobody types a whole link with its fragment. */
function addressOf(link: FreshLink): string {
  return link.link.split('#')[0]!.replace(/^https:\/\//, '')
}

/** In fours, as it is read aloud; the sign-in form takes it with or without the gaps. */
function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}
