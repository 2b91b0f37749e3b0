import type { Role } from '../contract'
import { defineWords } from '../i18n/words'

/** Every role, in the order in which lists name them. */
export const roles: readonly Role[] = ['organizer', 'moderator', 'secretary', 'technician', 'siteTechnician', 'siteSecretary', 'viewer']

const vietnamese = {
  organizer: 'Ban Tổ chức',
  moderator: 'Điều hành',
  secretary: 'Thư ký',
  technician: 'Tổ kỹ thuật trung tâm',
  siteTechnician: 'Kỹ thuật viên điểm cầu',
  siteSecretary: 'Thư ký điểm cầu',
  siteBoth: 'Kỹ thuật viên và thư ký điểm cầu',
  viewer: 'Theo dõi',
}

const english: typeof vietnamese = {
  organizer: 'Organizing board',
  moderator: 'Moderator',
  secretary: 'Secretary',
  technician: 'Central tech desk',
  siteTechnician: 'Site technician',
  siteSecretary: 'Site secretary',
  siteBoth: 'Site technician and secretary',
  viewer: 'Viewer',
}

export const roleWords = defineWords(vietnamese, english)

export function nameRoles(those: readonly Role[], words: typeof vietnamese = roleWords()): string {
  const both = those.includes('siteTechnician') && those.includes('siteSecretary')
  const named = roles.filter((role) => those.includes(role) && !(both && isSiteRole(role))).map((role) => words[role])
  return [...named, ...(both ? [words.siteBoth] : [])].join(', ')
}

/** Whether a label says no more than the roles do, in whichever language it was given. */
export function saysNoMore(label: string, those: readonly Role[]): boolean {
  return [vietnamese, english].some((words) => label === nameRoles(those, words))
}

export function isSiteRole(role: Role): boolean {
  return role === 'siteTechnician' || role === 'siteSecretary'
}
