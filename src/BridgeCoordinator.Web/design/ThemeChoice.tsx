import './Preferences.css'
import { designWords } from './designWords'
import { Icon } from './Icon'
import { chooseTheme, theme, type Theme } from './theme'

/** Light, dark or as the device has it; remembered on this device. */
export function ThemeChoice() {
  const words = designWords()
  const themes: Record<Theme, string> = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark }
  return (
    <label class="theme-choice">
      <Icon name="sun" />
      <span>{words.theme}</span>
      <select value={theme.value} onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}>
        {Object.entries(themes).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
