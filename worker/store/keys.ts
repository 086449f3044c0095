import type { Play } from '../game/play/play.ts'

/** Larger than any score, so that an inverted score is never negative. */
const CEILING = 50_000

/** Every key of KV is spelled here and nowhere else. A quiz lives under its slug. */
export function quizKey(slug: string): string {
  return `quiz:${slug}`
}

/** The tallies of everybody's answers, and how far the job that counts them has come. */
export const TALLIES_KEY = 'everybody'
export const COUNTING_KEY = 'everybody:counting'

/** What the key of every revision of a pack begins with. */
export const PACKS = 'pack:'

/** The key of a pack as it was at a revision. */
export function packKey(id: string, revision: string): string {
  return `${PACKS}${id}:${revision}`
}

/** What the keys of everything of an article begin with that somebody brought. */
export function ownPrefix(id: string): string {
  return `own:${id}:`
}

/** The key of such an article at a revision. */
export function ownKey(id: string, revision: string): string {
  return `${ownPrefix(id)}${revision}`
}

/** The key of a picture that was brought for such an article. */
export function photoKey(id: string, photo: string): string {
  return `${ownPrefix(id)}photo:${photo}`
}

/** What the keys of a quiz's reports begin with, and the key of one of them; all are listed by `reported:`. */
export function reportedKey(slug: string, id = ''): string {
  return `reported:${slug}:${id}`
}

/** What the keys of quizzes begin with that the deployer wants to be taken down, until they are. */
export const TAKEDOWNS = 'takedown:'

/** What the keys of registered learning platforms begin with, and of those that the deployer wants to be removed, until they are. */
export const PLATFORMS = 'platform:'
export const UNREGISTERED = 'unregister:'

/** The key of what a reader says of a question; all of them are listed by `fair:`. */
export function fairnessKey(question: string, id: string): string {
  return `fair:${question}:${id}`
}

/** What the keys begin with of all that readers say of a pack's questions. */
export function fairnessPrefix(pack: string): string {
  return `fair:${pack}/`
}

/** What every score's key begins with. */
export const SCORES = 'score:'

/** What the keys of a quiz’s scores begin with. */
export function scorePrefix(slug: string): string {
  return `${SCORES}${slug}:`
}

/** Sorts by itself: more points first, then whoever finished first, then the play's id. */
export function scoreKey(slug: string, { points, finishedAt, id }: Pick<Play, 'points' | 'finishedAt' | 'id'>): string {
  return `${scorePrefix(slug)}${pad(CEILING - points, 6)}:${pad(finishedAt, 15)}:${id}`
}

/** What a score's key itself tells of its play. */
export function readScoreKey(key: string): Pick<Play, 'points' | 'finishedAt' | 'id'> {
  const [id = '', finishedAt, inverted] = key.split(':').reverse()
  return { id, finishedAt: Number(finishedAt), points: CEILING - Number(inverted) }
}

/** The slug of the quiz that a score's key belongs to. */
export function slugOfScoreKey(key: string): string {
  return key.split(':')[1] ?? ''
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
