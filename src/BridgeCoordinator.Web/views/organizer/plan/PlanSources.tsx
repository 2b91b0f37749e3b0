import { Button } from '../../../design/Button'
import { FileButton } from '../../../design/FileButton'
import { SureButton } from '../../../design/SureButton'
import { toast } from '../../../design/toasts'
import { fetchSample } from '../organizerApi'
import { draft, replaceText } from './draft'
import { readPlanFile } from './planText'
import { planWords } from './planWords'

interface Props {
  grantId: string
  onFault(fault: 'tooLarge' | 'notUtf8' | null): void
}

/** Reads a chosen or dropped file into the editor. */
export async function takeFile(file: File, onFault: Props['onFault']) {
  const read = await readPlanFile(file)
  onFault('fault' in read ? read.fault : null)
  if ('text' in read) replaceText(read.text)
}

/** Where a plan comes from: a file, or one of the samples. What stood there before can be brought back. */
export function PlanSources({ grantId, onFault }: Props) {
  const words = planWords()

  async function takeSample(name: string) {
    const text = await fetchSample(grantId, name)
    if (text === null) return toast({ tone: 'bad', text: words.sampleAway })
    onFault(null)
    replaceText(text)
  }

  function restore() {
    replaceText(draft.replaced.peek() ?? '')
    toast({ tone: 'good', text: words.restored })
  }

  return (
    <div class="plan-sources">
      <FileButton label={words.file} accept=".yaml,.yml,.json,application/yaml,application/json" onFile={(file) => void takeFile(file, onFault)} />
      <fieldset class="plan-samples">
        <legend>{words.samples}</legend>
        <SureButton icon="file" small act={() => takeSample('gia-lai-2024')}>
          {words.giaLai}
        </SureButton>
        <SureButton icon="file" small act={() => takeSample('bac-kan-2025')}>
          {words.bacKan}
        </SureButton>
      </fieldset>
      {draft.replaced.value !== null && (
        <Button kind="quiet" icon="refresh" onPress={restore}>
          {words.restore}
        </Button>
      )}
    </div>
  )
}
