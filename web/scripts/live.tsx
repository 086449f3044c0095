import { Live } from '../live/Live.tsx'
import { hydratePage } from '../ui/hydrate.tsx'

hydratePage(Live)
