import { render } from 'solid-js/web'
import { Reader } from '../you/Reader.tsx'

render(() => <Reader />, document.getElementById('you')!)
