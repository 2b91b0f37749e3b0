/** The promise's outcome, or a rejection when it takes longer; `late` then gives up what was begun. */
export function within<T>(ms: number, promise: Promise<T>, late?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late?.()
      reject(new Error('no answer in time'))
    }, ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
