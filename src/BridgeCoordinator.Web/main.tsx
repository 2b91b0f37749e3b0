import { render } from 'preact'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { App } from './routing/App'

render(<App />, document.getElementById('app')!)
