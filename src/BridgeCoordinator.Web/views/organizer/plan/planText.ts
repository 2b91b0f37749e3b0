import type { PlanText } from '../organizerApi'

/** What the server reads at most. */
export const mostBytes = 256 * 1024

/** A file's text, or why it is none that a plan can be. Wrong bytes are refused here: decoded anyhow they would garble names in silence. */
export async function readPlanFile(file: Blob): Promise<{ text: string } | { fault: 'tooLarge' | 'notUtf8' }> {
  if (file.size > mostBytes) return { fault: 'tooLarge' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return { fault: 'notUtf8' }
  }
}

/** JSON where the text can be nothing else: YAML takes braces too, but no plan is written so by hand. */
export function typeOf(text: string): PlanText['type'] {
  return text.trimStart().startsWith('{') ? 'application/json' : 'application/yaml'
}

/** Where a line (counted from 1) begins and ends in a text; the last line for one beyond it. */
export function rangeOfLine(text: string, line: number): [from: number, to: number] {
  let from = 0
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', from)
    if (next < 0) break
    from = next + 1
  }
  const end = text.indexOf('\n', from)
  return [from, end < 0 ? text.length : end]
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
