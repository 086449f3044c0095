import { Play } from '../play/Play.tsx'
import { hydratePage } from '../ui/hydrate.tsx'

hydratePage(Play)
