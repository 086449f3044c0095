import { render } from 'solid-js/web'
import { tellNews } from '../return/dare-news.ts'
import { Reader, type ReaderProps } from '../return/Reader.tsx'

const place = document.getElementById('you')!
const known: ReaderProps = JSON.parse(place.dataset.known!)
render(() => <Reader {...known} />, place)
tellNews(document.querySelector<HTMLElement>('.dare-news'))
