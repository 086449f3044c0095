import { holdAllCertain } from './hold-form.ts'

holdAllCertain()
