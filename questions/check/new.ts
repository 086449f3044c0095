/** `npm run questions:new -- my-pack-id [folder]`: writes a pack file to fill in, and says what comes next. */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Pack, type Question } from '../model/pack.ts'
import { PACKS } from './folder.ts'
import { TO_WRITE } from './parse.ts'

/** Writes `<id>.json` into a folder. Throws an error in words when the id does not fit or is taken. */
export function newPack(id: string, folder: string = PACKS, today = new Date()): string {
  const file = join(folder, `${id}.json`)
  const wrong = wrongWith(id, file)
  if (wrong !== undefined) throw new Error(`“${id}” ${wrong}`)
  writeFileSync(file, `${JSON.stringify(scaffold(id, today.toISOString().slice(0, 10)), null, 2)}\n`, { flag: 'wx' })
  return file
}

function wrongWith(id: string, file: string): string | undefined {
  const parsed = Pack.shape.id.safeParse(id)
  if (!parsed.success)
    return 'does not fit: up to 60 characters, lower-case words joined by hyphens, as in “the-lost-cat”'
  if (!id.includes('-')) return 'does not fit: it needs a hyphen, or it could be taken for the code of a quiz'
  return existsSync(file) ? `exists already: ${file}` : undefined
}

const write = (what: string) => TO_WRITE + what

/** A pack with one example of each verdict: sound in its form, with every text still to be written. */
function scaffold(id: string, date: string): Pack {
  return {
    $schema: '../pack.schema.json',
    id,
    title: write('a title, as on a card'),
    summary: write('what the article is about, in two sentences. “An invented article for practice.” stays, if it is.'),
    topic: write('one or two words, such as “A train line”'),
    level: 'medium',
    age: '11+',
    lang: 'en',
    licence: 'CC BY 4.0',
    source: { kind: 'invented', outlet: write('the newspaper or site'), date },
    speakers: [
      { id: 'first-speaker', name: write('a name'), role: write('what they are, such as “mayor”'), kind: 'politician' },
      { id: 'second-speaker', name: write('a name'), role: write('what they are'), kind: 'resident' },
    ],
    passages: ['opening', 'reply', 'records', 'street', 'numbers', 'ending'].map((passage) => ({
      id: passage,
      ...(passage === 'reply' ? post() : { text: `${write('one paragraph, in your own words.')} ${MARK}` }),
      behind: write('who stands behind it, such as “the town’s minutes”'),
    })),
    questions: [supported(), baseless(), open()],
  }
}

/** An element: its text says all that it shows, in the same order. */
function post() {
  const [author, handle, time] = [write('an account'), '@example', write('a day and an hour')]
  const words = write('a post, a chat, a chart …; or leave `element` out')
  return {
    text: `${author} (${handle}), ${time}: “${words}”`,
    element: { kind: 'post' as const, author, handle, time, words },
  }
}

const MARK = 'The words that decide a question stand in it.'

const asked = (id: string, speaker: string) => ({
  id,
  kind: 'quote' as const,
  words: write('what they say, 8 to 28 words, without quotation marks around it'),
  speaker,
  occasion: write('to whom, or where: “to reporters”'),
  date: null,
})

function supported(): Question {
  return {
    ...asked('first-matter', 'first-speaker'),
    verdict: 'supported',
    basis: 'document',
    claim: write('what is judged: one plain, neutral sentence that does not tell the verdict'),
    evidence: [{ passage: 'records', mark: MARK }],
    explanation: write('what decides it, and the habit to take away, in two or three short sentences'),
    level: 'easy',
  }
}

function baseless(): Question {
  return {
    ...asked('second-matter', 'second-speaker'),
    verdict: 'baseless',
    basis: 'no-receipts',
    technique: 'too-big-a-jump',
    missing: write('what one would want to see, in a sentence; only where there are no receipts'),
    claim: write('what is judged: one plain, neutral sentence that does not tell the verdict'),
    evidence: [{ passage: 'street', mark: MARK }],
    explanation: write('what decides it, and the habit to take away, in two or three short sentences'),
    level: 'medium',
  }
}

function open(): Question {
  return {
    ...asked('third-matter', 'first-speaker'),
    verdict: 'open',
    reason: 'promise',
    discuss: write('why nothing could settle it, and a question to talk about'),
  }
}

function nextSteps(file: string): string {
  return `Wrote ${file}. Next:
  1. Replace every text that begins with “${TO_WRITE.trim()}”
     (an editor that knows JSON Schema lists the choices of each field).
  2. Copy the example questions until there are 12 scored ones, half of them supported, and 3 open ones.
  3. npm run questions:check says what is left, one line each: file › question › field.
  4. questions/README.md says what a good question is.`
}

function main([id, folder]: string[]): number {
  if (id === undefined) {
    console.error('Give the new pack an id: npm run questions:new -- the-lost-cat')
    return 1
  }
  try {
    console.log(nextSteps(newPack(id, folder === undefined ? PACKS : resolve(folder))))
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2))
