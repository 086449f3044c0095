import { hydratePage } from '../hydrate.tsx'
import { Play } from '../pages/Play.tsx'

hydratePage(Play)
