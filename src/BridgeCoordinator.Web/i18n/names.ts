const vietnamese = new Intl.Collator('vi')

/** Order of people in Vietnamese lists: given name (the last word), then middle names, then family name. */
export function byGivenName(a: string, b: string): number {
  const [first, second] = [a.trim().split(/\s+/).reverse(), b.trim().split(/\s+/).reverse()]
  const family = (words: string[]) => words.slice(1, -1).reverse().join(' ')
  return (
    vietnamese.compare(first[0] ?? '', second[0] ?? '') ||
    vietnamese.compare(family(first), family(second)) ||
    vietnamese.compare(first.at(-1) ?? '', second.at(-1) ?? '')
  )
}

/** For searching: without marks and case, so that "dang" finds "Đặng" and "uỷ" finds "ủy". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

export function finds(text: string, query: string): boolean {
  return fold(text).includes(fold(query.trim()))
}
