/** The version of what a cookie remembers of quizzes; an older cookie held one quiz alone, and its path said which. */
const VERSION = '1'
/** What separates entries, and a quiz from what is remembered of it: signs that no slug, round or key has. */
const [NEXT, IS] = ['.', '~']

/** How long a cookie may become, in characters: browsers take 4,096 with its name and path. */
const LONGEST = 3_600

/** What a cookie remembers of a quiz; undefined where it remembers nothing, or was tampered with. */
export function remembered(cookie: string | undefined, slug: string): string | undefined {
  const entry = entriesOf(cookie).find((each) => each.startsWith(slug + IS))
  return entry?.slice(slug.length + IS.length)
}

/** The quiz of which a cookie remembers something; undefined where it remembers that of none. */
export function quizOfMemory(cookie: string | undefined, value: string): string | undefined {
  const entry = entriesOf(cookie).find((each) => each.endsWith(IS + value))
  return entry?.slice(0, -(IS + value).length)
}

/** Everything that a cookie remembers, the latest first. */
export function everythingRemembered(cookie: string | undefined): { slug: string; value: string }[] {
  return entriesOf(cookie).map((entry) => {
    const [slug = '', value = ''] = entry.split(IS)
    return { slug, value }
  })
}

/** The cookie with something remembered of a quiz; nothing for `value` forgets the quiz. The oldest give way to the latest. */
export function remembering(cookie: string | undefined, slug: string, value?: string): string {
  const others = entriesOf(cookie).filter((entry) => !entry.startsWith(slug + IS))
  const all = [VERSION, ...(value === undefined ? [] : [slug + IS + value]), ...others]
  while (all.join(NEXT).length > LONGEST) all.pop()
  return all.join(NEXT)
}

function entriesOf(cookie = ''): string[] {
  const [version, ...entries] = cookie.split(NEXT)
  return version === VERSION ? entries.filter((entry) => /^[a-z0-9-]+~[\w-]+$/.test(entry)) : []
}
