import * as z from 'zod'

/** A moment in milliseconds since 1970. */
export const moment = z.number().int().describe('milliseconds since 1970')

/** The slug of a quiz. A bound here is what a reply or a request may hold, not what is polite: that is checked elsewhere. */
export const slug = z.string().max(60)

/** The title of a quiz: its host's, or those of two packs. */
export const title = z.string().max(300)

/** The id of a round or of a player. */
export const roundId = z.string().max(40)

/** What a player is called: a nickname, or a name of a list. */
export const playerName = z.string().max(100)

/** A name of a time zone. */
export const zone = z.string().max(60)

/** The most questions of anything that is played, and the most articles, talking points and passages beside them. */
export const MOST = { questions: 100, packs: 100, talk: 500, passages: 500 } as const

/** How many of how many: `right` of `of`, both whole numbers. */
export const Share = z.object({ right: z.number().int(), of: z.number().int() })
export type Share = z.infer<typeof Share>
