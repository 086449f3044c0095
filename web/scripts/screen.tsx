import { hydratePage } from '../hydrate.tsx'
import { Screen } from '../pages/Screen.tsx'

hydratePage(Screen)
