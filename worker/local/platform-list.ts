/** The learning platforms that admins have registered, as whoever runs the game lists and removes them. */
import { PLATFORMS, UNREGISTERED } from '../store/keys.ts'
import { StartFault } from './fault.ts'
import { inNamespace, lineOf, listed, note, type Place } from './kept-kv.ts'

/** The notes by which this machine's own server finds which platforms are to be removed: one for each id. */
export const UNREGISTER = 'unregister'
/** By how many signs of its id a platform is listed, and told from others. */
const SIGNS = 12

/** The registered platforms, a line each: how it is named here, since when, its issuer, and its client id for us. */
export async function platformLines(place: Place): Promise<string[]> {
  const platforms = await listed(place, PLATFORMS)
  return platforms.map(({ name, metadata: { day, issuer, client } = {} }) => {
    return lineOf([idOf(name).slice(0, SIGNS), day, issuer, client])
  })
}

/** Removes a platform by the first signs of its id; tells in a sentence when. Throws a StartFault for one that there is not. */
export async function removePlatform(start: string | undefined, place: Place): Promise<string> {
  if (!start || !/^[0-9a-f]{8,64}$/.test(start))
    throw new StartFault(
      'usage',
      'Say which by the signs before it in the list: npm run platforms -- remove 0123456789ab',
    )
  const found = (await listed(place, PLATFORMS)).filter(({ name }) => idOf(name).startsWith(start))
  const [platform, another] = found
  if (!platform || another)
    throw new StartFault('noInput', `${another ? 'More than one' : 'No'} platform begins with ${start}.`)
  const issuer = lineOf([platform.metadata?.issuer])
  if (place.namespace) {
    await inNamespace(place.namespace, 'put', `${UNREGISTERED}${idOf(platform.name)}`, 'asked')
    return `${issuer} is removed within the hour: nobody launches from there then, and no grade is sent.`
  }
  note(place.dataDir, { kind: UNREGISTER, name: idOf(platform.name) })
  return `${issuer} is removed within ten seconds where the server runs, and else when it starts: nobody launches from there then, and no grade is sent.`
}

const idOf = (key: string) => key.slice(PLATFORMS.length)
