import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { Button } from '../design/Button'
import { useTypeface } from '../design/typeface'
import { defineWords } from '../i18n/words'

const lazyWords = defineWords(
  { loading: 'Đang mở trang…', failed: 'Chưa tải được trang này. Kiểm tra kết nối mạng rồi thử lại.', again: 'Thử lại' },
  { loading: 'Opening the page…', failed: 'This page could not be loaded. Check the network, then try again.', again: 'Try again' },
)

/** Shows a component whose chunk is still to be loaded. `load` must be the same function from one render to the next. */
export function Lazy<P extends object>({ load, props }: { load(): Promise<{ default: ComponentType<P> }>; props: P }) {
  const loaded = useSignal<{ view: ComponentType<P> } | 'failed' | null>(null)
  useEffect(() => {
    let current = true
    loaded.value = null
    load().then(
      (module) => current && (loaded.value = { view: module.default }),
      () => current && (loaded.value = 'failed'),
    )
    return () => void (current = false)
  }, [load])
  useTypeface(loaded.value !== null)

  if (loaded.value === null) return <p class="notice muted">{lazyWords().loading}</p>
  if (loaded.value === 'failed')
    return (
      <div class="notice" role="alert">
        <p>{lazyWords().failed}</p>
        <Button icon="refresh" onPress={() => window.location.reload()}>
          {lazyWords().again}
        </Button>
      </div>
    )
  const View = loaded.value.view
  return <View {...props} />
}
