import { wordsOf } from '../../../contract'
import { Button } from '../../../design/Button'
import { Callout } from '../../../design/Callout'
import { Dialog } from '../../../design/Dialog'
import { CountConflict } from '../attendance/CountConflict'
import type { OwnSite } from '../ownSite'
import './kept.css'
import { describe } from './describe'
import { keptWords } from './keptWords'

/** Everything entered here that is not in the log: what was refused with the server's own sentence, then what waits, in order. */
export function KeptDialog({ site, open, onClose }: { site: OwnSite; open: boolean; onClose(): void }) {
  const words = keptWords()
  const kept = site.outbox.kept.value
  const unsent = kept.filter(({ state }) => state === 'unsent')
  const say = (entry: (typeof kept)[number]) => describe(entry.command, site.mine.value)
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <div class="kept">
        {kept.map((entry) => {
          if (entry.state !== 'refused' || !entry.refusal) return null
          return (
            <Callout
              key={entry.key}
              tone="bad"
              icon="cross"
              title={say(entry)}
              actions={
                entry.refusal.code !== 'countChanged' && (
                  <Button label={words.readOf(say(entry))} onPress={() => site.outbox.dismiss(entry.key)}>
                    {words.read}
                  </Button>
                )
              }
            >
              <p>{wordsOf(entry.refusal)}</p>
              {entry.refusal.code === 'countChanged' && <CountConflict site={site} entry={entry} />}
            </Callout>
          )
        })}
        {unsent.length > 0 ? (
          <>
            <p>
              <strong>{words.unsent(unsent.length)}.</strong> {words.unsentText}
            </p>
            <ol class="kept-list">
              {unsent.map((entry) => (
                <li key={entry.key} lang="vi">{say(entry)}</li>
              ))}
            </ol>
          </>
        ) : (
          <p>{words.allSent}</p>
        )}
      </div>
    </Dialog>
  )
}
