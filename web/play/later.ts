// What a player's page loads while its question is read.
import '../scripts/aloud.ts'

export { Reveal } from './Reveal.tsx'
