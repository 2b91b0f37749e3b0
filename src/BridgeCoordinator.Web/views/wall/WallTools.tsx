import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../../design/Button'
import { LanguageSwitch } from '../../design/LanguageSwitch'
import { ThemeChoice } from '../../design/ThemeChoice'
import { wallWords } from './wallWords'

const shownMs = 4_000

/** For whoever sets up the screen: there while the mouse moves or the keyboard is in it, gone when the hall looks. */
export function WallTools() {
  const words = wallWords()
  const moving = useSignal(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const move = () => {
      moving.value = true
      clearTimeout(timer)
      timer = setTimeout(() => (moving.value = false), shownMs)
    }
    window.addEventListener('pointermove', move)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', move)
    }
  }, [])
  return (
    <div class={`wall-tools ${moving.value ? 'wall-tools-shown' : ''}`} role="group" aria-label={words.tools}>
      <Button small icon="expand" onPress={() => void document.documentElement.requestFullscreen?.()}>
        {words.fullScreen}
      </Button>
      <LanguageSwitch />
      <ThemeChoice />
    </div>
  )
}
