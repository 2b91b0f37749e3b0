import { expect, test } from 'vitest'
import { keyWords } from './keyWords'
import { listens, shortcutFor, shortcuts, type Stroke } from './shortcuts'

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test('every key means one thing, and the list says what', () => {
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length)
  for (const { id } of shortcuts) expect(keyWords().what[id]).toBeTruthy()
})

test('a letter is itself in either case', () => {
  expect(shortcutFor(stroke('g'))?.id).toBe('giveFloor')
  expect(shortcutFor(stroke('G'))?.id).toBe('giveFloor')
})

test('with Shift, J and K move the request instead of the selection', () => {
  expect(shortcutFor(stroke('j'))?.id).toBe('nextRow')
  expect(shortcutFor(stroke('J', { shiftKey: true }))?.id).toBe('rowDown')
  expect(shortcutFor(stroke('D', { shiftKey: true }))).toBeUndefined()
})

test('signs are found wherever a layout puts them', () => {
  expect(shortcutFor(stroke('?', { shiftKey: true, code: 'Slash' }))?.id).toBe('list')
  expect(shortcutFor(stroke('+', { shiftKey: true, code: 'Equal' }))?.id).toBe('extendItem')
})

test('the three choices are physical keys: a Vietnamese layout types letters there', () => {
  expect(shortcutFor(stroke('ă', { code: 'Digit1' }))?.id).toBe('wait')
  expect(shortcutFor(stroke('3', { code: 'Numpad3' }))?.id).toBe('phone')
})

test('browser and system combinations stay theirs', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(shortcutFor(stroke('d', { [held]: true }))).toBeUndefined()
  expect(shortcutFor(stroke('d', { isComposing: true }))).toBeUndefined()
})

test('a key held down walks on, but acts once', () => {
  expect(shortcutFor(stroke('j', { repeat: true }))?.id).toBe('nextRow')
  expect(shortcutFor(stroke('d', { repeat: true }))).toBeUndefined()
})

test('no shortcut while typing, while asked, on a screen that is not current, or switched off', () => {
  const free = { typing: false, asked: false, current: true, on: true }
  expect(listens(free)).toBe(true)
  expect(listens({ ...free, typing: true })).toBe(false)
  expect(listens({ ...free, asked: true })).toBe(false)
  expect(listens({ ...free, current: false })).toBe(false)
  expect(listens({ ...free, on: false })).toBe(false)
})
