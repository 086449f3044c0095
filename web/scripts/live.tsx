import { hydratePage } from '../hydrate.tsx'
import { Live } from '../pages/Live.tsx'

hydratePage(Live)
