import { describe, expect, test } from 'vitest'
import { lineAt, mostBytes, rangeOfLine, readPlanFile, typeOf } from './planText'

describe('a plan file', () => {
  test('keeps its letters and loses its byte order mark', async () => {
    expect(await readPlanFile(new Blob(['\ufefftitle: Đối thoại, điểm cầu Chư Sê']))).toEqual({ text: 'title: Đối thoại, điểm cầu Chư Sê' })
  })

  test('in another encoding is refused instead of garbled', async () => {
    expect(await readPlanFile(new Blob([new Uint8Array([0x74, 0xd0, 0x6f])]))).toEqual({ fault: 'notUtf8' })
  })

  test('that no server reads is not loaded', async () => {
    expect(await readPlanFile(new Blob([new Uint8Array(mostBytes + 1)]))).toEqual({ fault: 'tooLarge' })
  })
})

test('what begins with a brace is JSON, all else YAML', () => {
  expect(typeOf(' \n{"title": "Họp"}')).toBe('application/json')
  expect(typeOf('title: "{"')).toBe('application/yaml')
  expect(typeOf('')).toBe('application/yaml')
})

describe('lines', () => {
  const text = 'một\nhai\n\nbốn'
  const lineOf = (n: number) => text.slice(...rangeOfLine(text, n))

  test('are found by their number', () => {
    expect([1, 2, 3, 4].map(lineOf)).toEqual(['một', 'hai', '', 'bốn'])
  })

  test('beyond the last are the last', () => {
    expect(lineOf(9)).toBe('bốn')
  })

  test('are told from a place in the text', () => {
    expect([0, 3, 4, 8, 9].map((at) => lineAt(text, at))).toEqual([1, 1, 2, 3, 4])
  })
})
