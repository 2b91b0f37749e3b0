import { chooseLanguage, language, type Language } from '../i18n/language'
import './Preferences.css'
import { designWords } from './designWords'
import { Icon } from './Icon'
import { chooseTheme, theme, type Theme } from './theme'

/** Language and theme, remembered on this device. */
export function Preferences() {
  const words = designWords()
  const themes: Record<Theme, string> = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark }
  return (
    <div class="preferences">
      <label>
        <span class="unseen">{words.language}</span>
        <select value={language.value} onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}>
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label>
        <Icon name="sun" />
        <span class="unseen">{words.theme}</span>
        <select value={theme.value} onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}>
          {Object.entries(themes).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
