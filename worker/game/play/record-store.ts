import * as z from 'zod'

/** The settings that say where statements go; see `.github/RUNNING.md`. */
export interface RecordStoreSettings {
  XAPI_ENDPOINT?: string
  XAPI_AUTH?: string
  XAPI_SITE?: string
}

const Settings = z.object({
  XAPI_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .refine(isBare),
  XAPI_AUTH: z
    .string()
    .max(1_000)
    .regex(/^[^:]+:/),
  XAPI_SITE: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .refine((typed) => isBare(typed) && new URL(typed).pathname === '/'),
})

/** A store of learning records (LRS), as whoever runs this game has named it: it may be in their own network. */
export interface RecordStore {
  /** where it takes statements */
  statements: string
  /** `key:secret` */
  auth: string
  /** the origin of this game, by which statements name quizzes and players */
  site: string
}

/** Whether a play that is finished is told to a store at all. */
export function wantsStatements({ XAPI_ENDPOINT }: RecordStoreSettings): boolean {
  return Boolean(XAPI_ENDPOINT)
}

/** The store of the settings; null where none is set. Throws where they are not to be understood, or one is missing. */
export function recordStoreOf(settings: RecordStoreSettings): RecordStore | null {
  const { XAPI_ENDPOINT, XAPI_AUTH, XAPI_SITE } = settings
  if (!XAPI_ENDPOINT && !XAPI_AUTH && !XAPI_SITE) return null
  const { success, data } = Settings.safeParse(settings)
  if (!success) throw new Error('the settings of the record store are not to be understood')
  const base = data.XAPI_ENDPOINT.replace(/\/(?:statements\/?)?$/, '')
  return { statements: `${base}/statements`, auth: data.XAPI_AUTH, site: new URL(data.XAPI_SITE).origin }
}

/** Whether an address is one alone: without a user, a query and a place in the page. */
function isBare(typed: string): boolean {
  const url = URL.parse(typed)
  return url !== null && !url.username && !url.password && !url.search && !url.hash
}
