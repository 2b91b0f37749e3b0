/** First and last of each range: ASCII, Latin-1, the Vietnamese letters, combining tones, punctuation, đồng sign, minus. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x301],
  [0x303, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x20ab, 0x20ab],
  [0x2212, 0x2212],
]

/** Every letter that our pages can show in their own typeface. */
export const letters = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('')
