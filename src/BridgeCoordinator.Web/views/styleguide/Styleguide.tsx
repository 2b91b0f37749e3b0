import { useEffect } from 'preact/hooks'
import { defineWords } from '../../i18n/words'
import { Plain } from '../home/Plain'
import { Actions } from './Actions'
import { Statuses } from './Statuses'
import { SiteParts } from './SiteParts'
import './Styleguide.css'
import { Times } from './Times'
import { Tokens } from './Tokens'
import { Typography } from './Typography'

const styleguideWords = defineWords({ title: 'Bộ thành phần giao diện' }, { title: 'Components' })

/** Every component in every state, on one page that tests visit and designers look at. */
export default function Styleguide() {
  const { title } = styleguideWords()
  useEffect(() => void (document.title = title), [title])
  return (
    <Plain title={title}>
      <div class="styleguide">
        <Typography />
        <Tokens />
        <Statuses />
        <Actions />
        <Times />
        <SiteParts />
      </div>
    </Plain>
  )
}
