/** Shakes the phone, where it can and where the browser lets a page do so. */
export function vibrate(pattern: number[]) {
  try {
    navigator.vibrate?.(pattern)
  } catch {
    // Then the screen alone says it.
  }
}
