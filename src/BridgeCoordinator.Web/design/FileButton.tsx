import './Button.css'
import { Icon } from './Icon'

interface Props {
  label: string
  /** File name endings and types, as the browser's own filter takes them. */
  accept: string
  onFile(file: File): void
}

/** The browser's file chooser behind a button of ours; the same file may be chosen twice in a row. */
export function FileButton({ label, accept, onFile }: Props) {
  return (
    <label class="button button-plain button-file">
      <input
        class="unseen"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
      <Icon name="upload" />
      <span>{label}</span>
    </label>
  )
}
