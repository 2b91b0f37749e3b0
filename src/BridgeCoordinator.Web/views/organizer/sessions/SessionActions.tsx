import { useSignal } from '@preact/signals'
import type { SessionSummary } from '../../../contract'
import { Button } from '../../../design/Button'
import { LinkButton } from '../../../design/LinkButton'
import { SureButton } from '../../../design/SureButton'
import { toast } from '../../../design/toasts'
import { sessionUrl } from '../../../routing/location'
import { deleteRehearsal, planUrl } from '../organizerApi'
import { RehearsalDialog } from './RehearsalDialog'
import { sessionsWords } from './sessionsWords'

interface Props {
  session: SessionSummary
  grantId: string
  away: boolean
  onChange(): Promise<void>
}

export function SessionActions({ session, grantId, away, onChange }: Props) {
  const words = sessionsWords()
  const rehearsing = useSignal(false)

  async function remove() {
    const outcome = await deleteRehearsal(grantId, session.id)
    if ('refused' in outcome) toast({ tone: 'bad', text: outcome.refused.title })
    else if ('away' in outcome) toast({ tone: 'bad', text: words.away })
    else toast({ tone: 'good', text: words.deleted })
    await onChange()
  }

  const unavailable = away && words.awayList
  return (
    <div class="session-actions">
      <LinkButton kind={session.rehearsal ? 'plain' : 'primary'} icon="key" href={sessionUrl(session.id, 'access', grantId)}>
        {words.access}
      </LinkButton>
      {session.rehearsal ? (
        <SureButton kind="danger" icon="bin" act={remove} sure={words.deleteSure} unavailable={unavailable}>
          {words.delete}
        </SureButton>
      ) : (
        <Button icon="plus" onPress={() => (rehearsing.value = true)} unavailable={unavailable}>
          {words.rehearse}
        </Button>
      )}
      <LinkButton icon="download" href={planUrl(session.id, grantId)} download={`${session.id}.yaml`}>
        {words.download}
      </LinkButton>
      <RehearsalDialog session={session} grantId={grantId} open={rehearsing.value} onClose={() => (rehearsing.value = false)} onMade={onChange} />
    </div>
  )
}
