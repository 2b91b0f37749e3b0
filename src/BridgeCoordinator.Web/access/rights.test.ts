import { expect, it } from 'vitest'
import type { Grant } from '../connection/grants'
import type { Role } from '../contract'
import { may } from './rights'

const holding = (...roles: Role[]) => ({ grant: { roles } as unknown as Grant })

it('a secretary counts and registers, and runs nothing', () => {
  expect(may(holding('secretary'), 'freezeAttendance')).toBe(true)
  expect(may(holding('secretary'), 'requestFloor')).toBe(true)
  expect(may(holding('secretary'), 'openSession')).toBe(false)
  expect(may(holding('secretary'), 'giveFloor')).toBe(false)
})

it('two roles may what either may', () => expect(may(holding('secretary', 'technician'), 'recordCheck')).toBe(true))

it('the organizer may everything, who is nobody nothing', () => {
  expect(may(holding('organizer'), 'thawAttendance')).toBe(true)
  expect(may({ grant: null }, 'openSession')).toBe(false)
})

it('a role at a site gives no right at the desks of the hall', () => expect(may(holding('siteSecretary'), 'countPresent')).toBe(false))
