import { render } from 'solid-js/web'
import { Reader, type ReaderProps } from '../return/Reader.tsx'

const place = document.getElementById('you')!
const known: ReaderProps = JSON.parse(place.dataset.known!)
render(() => <Reader {...known} />, place)
