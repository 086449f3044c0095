import { Screen } from '../live/Screen.tsx'
import { hydratePage } from '../ui/hydrate.tsx'

hydratePage(Screen)
