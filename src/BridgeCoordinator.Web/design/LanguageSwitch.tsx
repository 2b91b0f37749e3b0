import { chooseLanguage, language } from '../i18n/language'
import './Preferences.css'

/** One press to the other language, named in that language. */
export function LanguageSwitch() {
  const [other, name] = language.value === 'vi' ? (['en', 'English'] as const) : (['vi', 'Tiếng Việt'] as const)
  return (
    <button type="button" class="language-switch" lang={other} onClick={() => chooseLanguage(other)}>
      {name}
    </button>
  )
}
