/** What whoever runs the game does about quizzes that somebody reported: reads the list, and takes one down. */
import { quizKey, TAKEDOWNS } from '../store/keys.ts'
import { StartFault } from './fault.ts'
import { inNamespace, lineOf, listed, note, type Place } from './kept-kv.ts'

/** The notes by which this machine's own server finds what is to be taken down: one for each slug. */
export const TAKEDOWN = 'takedown'
const SLUG = /^[a-z0-9]{6,8}$/

/** The reports of quizzes, a line each. */
export async function reportLines(place: Place): Promise<string[]> {
  const reports = await listed(place, 'reported:')
  return reports.map(({ name, metadata: { title = '', day, why } = {} }) => {
    return lineOf([name.split(':')[1], day, `“${title}”`, why])
  })
}

/** Takes a quiz down; tells in a sentence when it is gone. Throws a StartFault for what is no quiz's slug. */
export async function takeDown(slug: string | undefined, place: Place): Promise<string> {
  if (!slug || !SLUG.test(slug)) throw new StartFault('usage', 'Say which: npm run takedown -- ktm7w4')
  if (place.namespace) {
    await inNamespace(place.namespace, 'put', `${TAKEDOWNS}${slug}`, 'asked')
    await inNamespace(place.namespace, 'delete', quizKey(slug))
    return `The link of ${slug} is dead within a minute; the rest of it is deleted within the hour.`
  }
  if (!(await listed(place, quizKey(slug))).some(({ name }) => name === quizKey(slug)))
    throw new StartFault('noInput', `No quiz has a link that ends with ${slug}.`)
  note(place.dataDir, { kind: TAKEDOWN, name: slug })
  return `${slug} is deleted within ten seconds where the server runs, and else when it starts.`
}
