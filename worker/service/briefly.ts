/** For pages, which take nothing from a store. */
export { Briefly } from '../store/briefly.ts'
