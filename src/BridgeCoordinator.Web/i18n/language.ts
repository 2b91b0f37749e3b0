import { effect, signal } from '@preact/signals'

export type Language = 'vi' | 'en'

const key = 'language'

function remembered(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

/** The reader's language; Vietnamese unless chosen otherwise on this device, whatever the browser's own is. */
export const language = signal<Language>(globalThis.localStorage ? remembered() : 'vi')

export function chooseLanguage(chosen: Language) {
  language.value = chosen
  try {
    localStorage.setItem(key, chosen)
  } catch {
    // Chosen for this page then.
  }
}

if (globalThis.document) effect(() => void (document.documentElement.lang = language.value))
