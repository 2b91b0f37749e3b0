import { expect, it } from 'vitest'

const files = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const modules = import.meta.glob<Record<string, () => object>>('../**/*Words.ts', { eager: true })
const sources = Object.entries(files).flatMap(([path, source]) => (path.includes('.test.') ? [] : [source]))

/** The words of a catalogue by their paths: "problem.lost". */
function pathsIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => (typeof word === 'object' ? pathsIn(word, `${above}${key}.`) : [above + key]))
}

/** What a file reads a catalogue by: the call, or the name given to what it answers, as in `const words = siteWords()`. */
function namesIn(source: string, catalogue: string): string {
  const given = source.matchAll(new RegExp(`(\\w+)(?:: [^=\\n]+)? = ${catalogue}\\(\\)`, 'g'))
  return `\\b(?:${[`${catalogue}\\(\\)`, ...[...given].map(([, name]) => name)].join('|')})`
}

/** By its own path; or a group above it is handed on or asked for a key that only the moment knows, as in `words.problem[kind]`. */
function isRead(source: string, catalogue: string, path: string): boolean {
  const keys = path.split('.')
  const groups = keys.slice(0, -1).map((_, i) => `\\.${keys.slice(0, i + 1).join('\\.')}(?![\\w.])`)
  const ways = ['\\[', `\\.${keys.join('\\.')}\\b`, ...groups]
  const taken = new RegExp(`\\{[^}\\n]*\\b${keys[0]}\\b[^}\\n]*\\} = ${catalogue}\\(\\)`)
  return new RegExp(`${namesIn(source, catalogue)}(?:${ways.join('|')})`).test(source) || taken.test(source)
}

it('has no word that nothing reads', () => {
  const catalogues = Object.values(modules).flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('Words')))
  expect(catalogues.length).toBeGreaterThan(30)
  const unread = catalogues.flatMap(([name, words]) => {
    const readers = sources.filter((source) => source.includes(`${name}()`))
    return pathsIn(words()).filter((path) => !readers.some((source) => isRead(source, name, path))).map((path) => `${name}.${path}`)
  })
  expect(unread).toEqual([])
})
