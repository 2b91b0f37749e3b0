import { expect, it } from 'vitest'

const files = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })
const modules = import.meta.glob<Record<string, () => object>>('../**/*Words.ts', { eager: true })

/** The words of a catalogue by their paths: "problem.lost". */
function pathsIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => (typeof word === 'object' ? pathsIn(word, `${above}${key}.`) : [above + key]))
}

/** The files that import a module, and the module itself. */
function readersOf(module: string): string[] {
  const place = (path: string, from = 'file:///web/i18n/') => new URL(path, from).href
  const imports = (path: string, source: string) =>
    [...source.matchAll(/from '(\.[^']+)'/g)].some(([, from]) => `${place(from!, place(path))}.ts` === place(module))
  return Object.entries(files).flatMap(([path, source]) => (path === module || imports(path, source) ? [source] : []))
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
  expect(Object.keys(modules).length).toBeGreaterThan(30)
  const unread = Object.entries(modules).flatMap(([path, module]) => {
    const readers = readersOf(path)
    const catalogues = Object.entries(module).filter(([name]) => name.endsWith('Words'))
    return catalogues.flatMap(([name, words]) => pathsIn(words()).filter((word) => !readers.some((source) => isRead(source, name, word))).map((word) => `${name}.${word}`))
  })
  expect(unread).toEqual([])
})
