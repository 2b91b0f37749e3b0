import { expect, it } from 'vitest'
import type { FloorCard, SiteRequest } from '../../../contract'
import { isLit, lightOf, occasionOf, wentOff } from './light'

const empty: FloorCard = { mode: 'request', waiting: [], responses: [] }
const turn = (siteId: string, state: 'speaking' | 'suspended' = 'speaking'): FloorCard => ({
  ...empty,
  turn: { requestId: 'r', siteId, kind: 'question', state, spokenSeconds: 20, limitSeconds: 180, ...(state === 'suspended' && { suspendReason: 'linkLost' }) },
})
const standBy = (siteId: string): FloorCard => ({ ...empty, standBy: { requestId: 'r', siteId, kind: 'question' } })
const own = [{ requestId: 'r', speaker: 'Nguyễn Thị A', speakerTitle: 'Chi hội trưởng' }] as unknown as SiteRequest[]

it('names the own speaker, whom the public card does not name yet', () => {
  expect(lightOf(turn('s'), 'open', 's', own)).toMatchObject({ at: 'onAir', speaker: 'Nguyễn Thị A', limitSeconds: 180 })
})

it('is dark for a site whose turn it is not, and says who speaks', () => {
  expect(lightOf(turn('other'), 'open', 's', own)).toEqual({ at: 'muted', speaking: 'other' })
  expect(lightOf(standBy('other'), 'open', 's', own)).toEqual({ at: 'muted', speaking: undefined })
})

it('stands by, and is on the air first where both hold', () => {
  expect(lightOf(standBy('s'), 'open', 's', own).at).toBe('standBy')
  expect(lightOf({ ...turn('s'), standBy: standBy('s').standBy }, 'open', 's', own).at).toBe('onAir')
})

it('keeps the turn while the link is lost, and says when only the hall has to go on', () => {
  expect(lightOf(turn('s', 'suspended'), 'open', 's', own)).toMatchObject({ at: 'suspended', why: 'linkLost' })
  expect(lightOf(turn('s', 'suspended'), 'open', 's', own, true)).toMatchObject({ at: 'suspended', why: 'heardAgain' })
})

it('shows the kept turn of a paused meeting, and nothing before and after it', () => {
  expect(lightOf(turn('s', 'suspended'), 'paused', 's', own).at).toBe('suspended')
  expect(isLit(lightOf(turn('s'), 'closed', 's', own))).toBe(false)
  expect(isLit(lightOf(undefined, 'draft', 's', own))).toBe(false)
})

it('a break of the meeting is not another site’s turn', () => {
  expect(lightOf(empty, 'paused', 's', own)).toEqual({ at: 'paused' })
  expect(lightOf(turn('other', 'suspended'), 'paused', 's', own)).toEqual({ at: 'paused' })
})

it('every change for this site is another occasion', () => {
  const occasions = [standBy('s'), turn('s'), turn('s', 'suspended')].map((floor) => occasionOf(lightOf(floor, 'open', 's', own)))
  expect(new Set(occasions).size).toBe(3)
})

it('says "microphone off" after a turn, not after a pause', () => {
  const light = (floor: FloorCard) => lightOf(floor, 'open', 's', own)
  expect(wentOff(light(turn('s')), light(turn('other')))).toBe(true)
  expect(wentOff(light(turn('s')), light(turn('s', 'suspended')))).toBe(false)
  expect(wentOff(light(standBy('s')), light(empty))).toBe(false)
})
