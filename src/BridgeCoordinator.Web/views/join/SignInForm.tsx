import { useSignal } from '@preact/signals'
import { Button } from '../../design/Button'
import { Field } from '../../design/Field'
import { Panel } from '../../design/Panel'
import '../home/home.css'
import { homeWords } from '../home/homeWords'
import { typedCode } from './typedCode'

export function SignInForm({ onCode }: { onCode(code: string): void }) {
  const words = homeWords()
  const code = useSignal('')
  const missing = useSignal(false)
  const enter = () => {
    const typed = typedCode(code.value)
    missing.value = !typed
    if (typed) onCode(typed)
  }
  return (
    <Panel title={words.signIn}>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault()
          enter()
        }}
      >
        <Field
          label={words.code}
          value={code.value}
          onInput={(value) => (code.value = value)}
          hint={words.codeHint}
          error={missing.value ? words.codeMissing : undefined}
          maxLength={200}
          autoComplete="off"
        />
        <Button kind="primary" icon="arrow" onPress={enter}>
          {words.enter}
        </Button>
      </form>
    </Panel>
  )
}
