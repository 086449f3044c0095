import * as z from 'zod'
import { slug } from '../wire.ts'

const address = z.url().max(500)

/** Where a made quiz is; `hostUrl` holds its host's key. */
export const MadeQuiz = z.object({ slug, code: slug, url: address, hostUrl: address }).meta({ id: 'MadeQuiz' })
export type MadeQuiz = z.infer<typeof MadeQuiz>
