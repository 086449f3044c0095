import { MORE, playInEach, SMOKE } from './plays.ts'

playInEach({ ...SMOKE, ...MORE })
