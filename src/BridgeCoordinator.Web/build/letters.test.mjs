import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { letters } from './letters.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))

it('every letter of every catalogue is in the typeface', () => {
  const catalogues = readdirSync(web, { recursive: true }).filter((name) => name.endsWith('Words.ts') && !name.startsWith('node_modules'))
  expect(catalogues.length).toBeGreaterThan(4)
  const missing = catalogues.flatMap((name) => [...readFileSync(join(web, name), 'utf8')]).filter((letter) => letter !== '\n' && !letters.includes(letter))
  expect([...new Set(missing)]).toEqual([])
})

it('every Vietnamese letter with every tone is in the typeface', () => {
  const vowels = 'aăâeêioôơuưy'
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const all = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).concat('đ')
  expect(all.concat(all.map((letter) => letter.toUpperCase())).filter((letter) => !letters.includes(letter))).toEqual([])
})
