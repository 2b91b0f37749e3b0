import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** True once a condition has held for a while without a break. */
export function useLasting(holds: boolean, ms: number): boolean {
  const lasting = useSignal(false)
  useEffect(() => {
    if (!holds) return void (lasting.value = false)
    const timer = setTimeout(() => (lasting.value = true), ms)
    return () => clearTimeout(timer)
  }, [holds, ms])
  return holds && lasting.value
}
