import { expect, it } from 'vitest'

const pages = import.meta.glob<string>('../../../ops/handbook/the-day.md', { query: '?raw', import: 'default', eager: true })
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })

it('quotes in the handbook what stands on the screens', () => {
  const quoted = [...Object.values(pages).join('\n').matchAll(/“([^”]+)”/g)].map(([, text = '']) => text.replace(/\s+/g, ' '))
  expect(quoted.length).toBeGreaterThan(100)
  // A text with a number in it is quoted up to there: “Bắt đầu vòng …”.
  const stands = (text: string) => Object.values(sources).some((source) => text.endsWith('…') ? source.includes(text.slice(0, -1)) : new RegExp(`['"\`]${escaped(text)}…?['"\`]`).test(source))
  expect([...new Set(quoted)].filter((text) => text !== ' ' && !stands(text))).toEqual([])
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
