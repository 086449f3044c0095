// What a player's page loads while its question is read.
import '../scripts/aloud.ts'
import './fold-in-view.ts'

export { Reveal } from './Reveal.tsx'
