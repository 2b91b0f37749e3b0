import { encode } from 'uqr'

/** The quiet zone that the standard asks for, in modules. */
const quiet = 4

/** A QR code as one SVG path on a grid of unit modules, quiet zone included. Level M survives a fold or a smudge. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  return { path: data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join(''), size }
}

/** Where dark stretches of a row begin, and how long they are. */
export function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    if (!dark) return
    const last = found.at(-1)
    if (last && last[0] + last[1] === x) last[1]++
    else found.push([x, 1])
  })
  return found
}
