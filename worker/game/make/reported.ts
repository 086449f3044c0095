import * as z from 'zod'
import { WHY_LENGTH } from '../play/terms.ts'

/** What somebody says to whoever runs the game about a quiz that should not be there. */
export const Report = z.strictObject({ why: z.string().max(WHY_LENGTH).optional() }).meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

/** That it is kept. */
export const ReportKept = z.object({ kept: z.literal(true) }).meta({ id: 'ReportKept' })
