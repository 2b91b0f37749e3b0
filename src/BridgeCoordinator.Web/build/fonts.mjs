// Writes design/fonts/*.woff2: Be Vietnam Pro with the letters of Vietnamese and English alone. One file a weight on purpose:
// ready-made subsets split "ư" and "h" into two files, kerning does not reach across, and in "Chư Pưh" the horn hits the h.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(web, 'node_modules/@expo-google-fonts/be-vietnam-pro')
const target = join(web, 'design/fonts')

const weights = { 400: '400Regular', 600: '600SemiBold' }

/** First and last of each range: ASCII, Latin-1, the Vietnamese letters, combining tones, punctuation, đồng sign, minus. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x301],
  [0x303, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x20ab, 0x20ab],
  [0x2212, 0x2212],
]

const letters = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('')

mkdirSync(target, { recursive: true })
for (const [weight, name] of Object.entries(weights)) {
  const whole = readFileSync(join(source, name, `BeVietnamPro_${name}.ttf`))
  writeFileSync(join(target, `be-vietnam-pro-${weight}.woff2`), await subsetFont(whole, letters, { targetFormat: 'woff2' }))
}
