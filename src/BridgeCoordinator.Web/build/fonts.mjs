// Writes design/fonts/*.woff2: Be Vietnam Pro with the letters of Vietnamese and English alone. One file a weight on purpose:
// ready-made subsets split "ư" and "h" into two files, kerning does not reach across, and in "Chư Pưh" the horn hits the h.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { letters } from './letters.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(web, 'node_modules/@expo-google-fonts/be-vietnam-pro')
const target = join(web, 'design/fonts')

const weights = { 400: '400Regular', 600: '600SemiBold' }

mkdirSync(target, { recursive: true })
for (const [weight, name] of Object.entries(weights)) {
  const whole = readFileSync(join(source, name, `BeVietnamPro_${name}.ttf`))
  writeFileSync(join(target, `be-vietnam-pro-${weight}.woff2`), await subsetFont(whole, letters, { targetFormat: 'woff2' }))
}
