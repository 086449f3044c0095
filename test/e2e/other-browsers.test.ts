import { playInEach, SMOKE } from '../browsers/plays.ts'

playInEach(SMOKE)
