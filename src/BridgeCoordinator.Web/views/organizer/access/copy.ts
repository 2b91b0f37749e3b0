import { toast } from '../../../design/toasts'
import { accessWords } from './accessWords'
import { unsaved } from './fresh'

/** To the clipboard, where the browser has one: on plain http it does not. */
export async function copy(text: string, all: boolean) {
  const words = accessWords()
  try {
    await navigator.clipboard.writeText(text)
    if (all) unsaved.value = false
    toast({ tone: 'good', text: words.copied })
  } catch {
    toast({ tone: 'bad', text: words.notCopied })
  }
}
