/** Does something at once and then regularly, and whenever the page comes back into sight; not while nobody looks. Gives its end. */
export function whileSeen(everyMs: number, action: () => void): () => void {
  const again = () => {
    if (document.visibilityState === 'visible') action()
  }
  again()
  const timer = setInterval(again, everyMs)
  document.addEventListener('visibilitychange', again)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', again)
  }
}
