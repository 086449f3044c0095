import { type Pack, type Question, scoredQuestions } from '../model/pack.ts'
import { BASELESS_BASES } from '../model/terms.ts'
import { type Count, supportCounts, techniqueCounts } from './coverage.ts'
import { orderOf } from './order.ts'
import { problemLine } from './parse.ts'
import { gradesOf, readingNotes } from './reading.ts'
import { spreadOf } from './spread.ts'
import { FEWEST_PACKS, named, type Tell } from './tells.ts'

/** Prints what packs hold, how hard they read, and how well the look of their cards tells the verdicts. */
export function printReport(packs: readonly Pack[], tells: readonly Tell[]): void {
  console.table(Object.fromEntries(packs.map((pack) => [pack.id, holdings(pack, tells)])))
  console.log(holdingsLines(packs).join('\n'))
  console.log('\nreading grades (Flesch–Kincaid; at most 8, and 10 where it is hard)')
  console.table(Object.fromEntries(packs.map((pack) => [pack.id, grades(pack)])))
  for (const note of packs.flatMap(readingNotes)) console.log(`  ${problemLine(note)}`)
  console.log(`\n${tellsLines(packs, tells).join('\n')}`)
}

/** The cards whose verdict every way of looking at cards guessed, in each pack. */
export function givenAway(packs: readonly Pack[], tells: readonly Tell[]): string[] {
  const ofCards = tells.filter(({ at }) => at === 'card')
  return packs
    .map((pack) => {
      const refs = scoredQuestions(pack).filter(({ id }) => ofCards.every(({ right }) => right.has(`${pack.id}/${id}`)))
      return `${pack.id}: ${refs.map(({ id, verdict }) => `${id} (${verdict})`).join(', ')}`
    })
    .filter((line) => !line.endsWith(': '))
}

function holdings(pack: Pack, tells: readonly Tell[]) {
  const count = (verdict: Question['verdict']) => pack.questions.filter((one) => one.verdict === verdict).length
  const scored = scoredQuestions(pack).length
  const [supported, baseless] = [count('supported'), count('baseless')]
  const share = Math.round((100 * supported) / scored)
  const passages = pack.passages.length
  const figures = { scored, supported, baseless, open: count('open'), 'supported %': share, passages }
  return tells.length === 0 ? figures : { ...figures, guessed: Number(guessedIn(pack, tells).toFixed(2)) }
}

/** The share of a pack's verdicts that were guessed, averaged over the ways of looking at cards. */
function guessedIn(pack: Pack, tells: readonly Tell[]): number {
  const scored = scoredQuestions(pack)
  const ofCards = tells.filter(({ at }) => at === 'card')
  const right = ofCards.flatMap((tell) => scored.filter(({ id }) => tell.right.has(`${pack.id}/${id}`)))
  return right.length / (scored.length * ofCards.length)
}

function holdingsLines(packs: readonly Pack[]): string[] {
  const scored = packs.flatMap(scoredQuestions)
  const open = packs.flatMap(({ questions }) => questions).length - scored.length
  const bases = BASELESS_BASES.map((name) => `${name} ${scored.filter(({ basis }) => basis === name).length}`)
  return [
    `packs ${packs.length} · scored ${scored.length} · open ${open}`,
    `techniques (times/packs): ${techniqueCounts(packs).map(tally).join(' · ')}`,
    `support (times/packs): ${supportCounts(packs).map(tally).join(' · ')}`,
    `bases of baseless claims: ${bases.join(' · ')}`,
  ]
}

function tally({ name, times, packs }: Count): string {
  return `${name} ${times}/${packs}`
}

function grades(pack: Pack): Record<string, number> {
  return Object.fromEntries(
    gradesOf(pack).map(({ kind, levels, grade }) => [
      kind === 'passages' ? kind : `${kind}, ${levels === 'hard' ? 'hard' : 'other'}`,
      Number(grade.toFixed(1)),
    ]),
  )
}

function tellsLines(packs: readonly Pack[], tells: readonly Tell[]): string[] {
  if (tells.length === 0) return [`no tells: too few packs to guess one from the others, ${FEWEST_PACKS} are needed`]
  const { thirds, means } = spreadOf(packs)
  const { afterOne, afterTwo } = orderOf(packs)
  return [
    'no tells: share of verdicts guessed from all other packs, the most that may be, and what weighs most',
    '(baseless:supported, after a feature and its weight the means, after a word the numbers of cards that hold it)',
    ...tells.filter(({ at }) => at === 'card').flatMap(tellLines),
    'what decides tells no verdict either; in its words, speakers’ names and numbers are masked',
    ...tells.filter(({ at }) => at === 'evidence').flatMap(tellLines),
    `evidence by thirds of the article: ${thirds.map((share) => share.toFixed(2)).join(', ')} (0.20 to 0.50 each); ` +
      `mean place: supported ${means.supported.toFixed(2)}, baseless ${means.baseless.toFixed(2)} (at most 0.10 apart)`,
    `a verdict differs from the one before it: ${afterOne.toFixed(2)} (0.40 to 0.60); after two alike: ${afterTwo.toFixed(2)} (0.45 to 0.70)`,
  ]
}

function tellLines({ name, accuracy, most, telling }: Tell): string[] {
  return [
    `  ${accuracy.toFixed(2)}  ${name} (at most ${most.toFixed(2)})`,
    `        baseless: ${named(telling.baseless)}`,
    `        supported: ${named(telling.supported)}`,
  ]
}
