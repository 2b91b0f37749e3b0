const made = /^[0-9a-z]{26}$/

/**
 * A code as somebody typed it from a sheet: in groups, in capitals, with letters for the digits that look like them. Only
 * what has the form of a code that the server makes is mended; a code that an organizer chose stays as it is.
 */
export function typedCode(text: string): string {
  const trimmed = text.trim()
  const joined = trimmed.replace(/[\s-]/g, '').toLowerCase()
  return made.test(joined) ? joined.replace(/o/g, '0').replace(/[il]/g, '1') : trimmed
}
