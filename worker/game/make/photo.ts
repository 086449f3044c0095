import * as z from 'zod'

/** How many pictures an article may have in all its revisions: rounds that go on show those of earlier ones. */
export const MOST_PHOTOS = 24

/** That a picture of an article is kept. */
export const PhotoKept = z.object({ kept: z.literal(true) }).meta({ id: 'PhotoKept' })
