import { useLayoutEffect } from 'preact/hooks'

/** Our own typeface, as large as all the rest of a page: it is asked for once what people came for is there to read. */
export function useTypeface(readable: boolean) {
  useLayoutEffect(() => {
    if (readable) document.documentElement.dataset.typeface = 'own'
  }, [readable])
}
