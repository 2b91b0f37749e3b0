/** What a phone dials for a number as a plan writes it. */
export function telephoneUrl(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
