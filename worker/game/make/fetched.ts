import * as z from 'zod'

/** A page that somebody would like to read an article from. */
export const PageWish = z.strictObject({ url: z.string().trim().min(1).max(2_000) }).meta({ id: 'PageWish' })
export type PageWish = z.infer<typeof PageWish>

/** The most bytes of a page. */
export const MOST_PAGE_BYTES = 2 * 1024 * 1024

/** A page as it came, to be read in the browser; `url` is where it was found in the end. */
export const FetchedPage = z
  .object({
    url: z.string().max(2_000),
    type: z.enum(['text/html', 'text/plain']),
    text: z.string().max(MOST_PAGE_BYTES),
  })
  .meta({ id: 'FetchedPage' })
export type FetchedPage = z.infer<typeof FetchedPage>
