import { expect, it } from 'vitest'
import { inOrder, isOpen } from './ownOrder'
import { suggestions, withSpeaker } from './speakers'

const [a, b] = [{ speaker: 'Nguyễn Thị Ân', speakerTitle: 'Chi hội trưởng' }, { speaker: 'Trần Thị Bé' }]

it('the name used last comes first, once, and keeps its title', () => {
  expect(withSpeaker([b, a], { speaker: 'nguyễn thị ân' })).toEqual([{ speaker: 'nguyễn thị ân', speakerTitle: 'Chi hội trưởng' }, b])
})

it('keeps eight names', () => {
  const names = Array.from({ length: 12 }, (_, i) => ({ speaker: `Đại biểu ${i}` }))
  expect(names.reduce(withSpeaker, [] as readonly { speaker: string }[])).toHaveLength(8)
})

it('offers names from this device and those registered elsewhere, by given name', () => {
  expect(suggestions([a], [b, { speaker: 'Lê Thị Cúc' }]).map(({ speaker }) => speaker)).toEqual(['Nguyễn Thị Ân', 'Trần Thị Bé', 'Lê Thị Cúc'])
})

it('lists the one who speaks, then who stands by, then the queue, then what is not sent', () => {
  const all = [{ state: 'waiting' }, { state: 'waiting', place: 2 }, { state: 'standBy' }, { state: 'speaking' }] as const
  expect(inOrder(all)).toEqual([all[3], all[2], all[1], all[0]])
  expect(isOpen({ state: 'written' })).toBe(false)
})
