import { type Context, Hono } from 'hono'
import type { PackSummary } from '../../../questions/model/summary.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import { ChooseQuestions } from '../../../web/make/ChooseQuestions.tsx'
import { ClassNames } from '../../../web/make/ClassNames.tsx'
import { Make } from '../../../web/make/Make.tsx'
import type { MakeFaults, MakeForm } from '../../../web/make/make-form.ts'
import * as m from '../../../web/messages/index.ts'
import { counted } from '../../api/limits.ts'
import { bodyOf } from '../../api/problem.ts'
import { MAX_QUESTIONS } from '../../game/make/choice.ts'
import { MOST_ROSTER } from '../../game/make/rules.ts'
import { nameIn } from '../../game/names/class-list.ts'
import type { ClassList } from '../../game/names/class-reading.ts'
import { TITLE_LENGTH } from '../../game/names/length.ts'
import { earlierAlike, namesTwice } from '../../game/names/same-name.ts'
import { KEEP_CLASS } from '../../game/play/schedule.ts'
import { ROUND_KINDS } from '../../game/play/terms.ts'
import { quizForHost, rosterOf } from '../../service/class/hosting.ts'
import { isOwnQuiz, packSummaries } from '../../service/library/packs.ts'
import { linksOf } from '../../service/links.ts'
import { balanceOf, onlyVerdict, questionsToChoose } from '../../service/make/choosable.ts'
import { makeQuiz, questionsFitting } from '../../service/make/quizzes.ts'
import { Problem } from '../../service/problem.ts'
import { audienceOf } from '../audience.ts'
import { claimOf } from '../class/hosted.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { formLike, isUnusual, readForm, readNames, readWish, USUAL_SIZES, usualForm } from './form.ts'

/** The page that makes a quiz, and the one that shows how a list of names was read. */
export const make = new Hono<PageEnv>()
  .get('/make', (c) => makePage(c))
  .get('/t/:slug{[a-z0-9-]+}/again', async (c) => {
    const { quiz, hosted } = await quizForHost(c.env, claimOf(c))
    if (isOwnQuiz(quiz)) return c.redirect(`/t/${quiz.slug}/article`, 303)
    const roster = hosted ? await rosterOf(c.env, hosted) : []
    return makePage(c, { form: formLike(quiz, roster, startingForm(c)), like: quiz.title })
  })
  .post('/make', async (c) => {
    const { step, reading, only, ...fields } = await c.req.parseBody({ all: true })
    const typed = readForm(fields)
    if (step === 'back') return makePage(c, { form: { ...typed, questions: typed.questions.filter(Boolean) } })
    if (step === 'any') return makePage(c, { form: { ...typed, questions: [] } })
    if (step === 'choose') return choosePage(c, typed)
    if (step === 'count') return choosePage(c, typed, { balance: true })
    const read = readNames(typed, reading)
    if (read && 'unclear' in read) return namesPage(c, typed, read.unclear)
    const form = read ? { ...typed, roster: read.names.join('\n') } : typed
    try {
      const wish = readWish(form)
      if (wish.questions && only !== 'meant') {
        const verdict = onlyVerdict(balanceOf(wish.packs, wish.questions))
        if (verdict) return choosePage(c, form, { only: verdict, balance: true })
      }
      const [fits, asked] = [wish.size ? questionsFitting(wish) : 0, wish.size ?? 0]
      if (fits > 0 && fits < asked) {
        const faults = { size: m.make_fewer({ n: fits, asked }) }
        return makePage(c, { form: { ...form, size: String(fits) }, faults })
      }
      const { slug, key } = await counted(c, () => makeQuiz(c.env, wish, Date.now()))
      // The host's page says, once, that its link is the key.
      return c.redirect(`${linksOf(slug, key, c.req.url).hostUrl}&made`, 303)
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'too-many') throw error
      const faults = faultsOf(error)
      return faults.questions ? choosePage(c, form, { fault: faults.questions }) : makePage(c, { form, faults })
    }
  })

/** A form to be shown, and what is wrong with it, if anything. */
interface Shown {
  form: MakeForm
  faults?: MakeFaults
  /** the title of the class that it is filled in like */
  like?: string
}

function makePage(c: Context<PageEnv>, { form, faults = {}, like }: Shown = { form: startingForm(c) }) {
  const starting = startingForm(c)
  const usual = { sizes: USUAL_SIZES, keepDays: starting.keepDays }
  const most = { questions: MAX_QUESTIONS, days: KEEP_CLASS.most, title: TITLE_LENGTH }
  const unfolded = UNFOLDING.some((field) => faults[field]) || isUnusual(form, starting)
  const packs = packsFor(c)
  const audience = audienceOf(c)
  return staticPage(c, () => <Make {...{ packs, audience, most, form, faults, like, usual, unfolded }} />, {
    title: m.make_title(),
    description: m.make_description(),
    styles: ['make'],
    status: Object.keys(faults).length > 0 ? 422 : 200,
    hidden: like !== undefined,
    script: 'make',
  })
}

/** The form as it comes, with what its address asks for: a kind, an article, a number of questions. */
function startingForm(c: Context<PageEnv>): MakeForm {
  const packs = packsFor(c)
  const kind = ROUND_KINDS.find((each) => each === c.req.query('kind')) ?? 'live'
  const pack = packs.find(({ id }) => id === c.req.query('pack')) ?? usualPack(packs)
  const size = /^([1-9]|[1-5]\d|60)$/.exec(c.req.query('size') ?? '')?.[0]
  return { ...usualForm({ kind, packs: [pack.id], zone: zoneOf(c) }), ...(size && { size }) }
}

/** The articles for those whom the address names; all, where none is for them. */
function packsFor(c: Context<PageEnv>): PackSummary[] {
  const suiting = packSummaries(audienceOf(c))
  return suiting.length > 0 ? suiting : packSummaries()
}

/** The article that is chosen unless somebody chooses another: an easy one, invented, so that it hurts nobody. */
function usualPack(packs: readonly PackSummary[]): PackSummary {
  return packs.find(({ level, source }) => level === 'easy' && source.kind === 'invented') ?? packs[0]!
}

/** What the choice of single questions says besides: what is wrong with it, and how many are of either verdict. */
interface Asked {
  fault?: string | undefined
  only?: Verdict
  balance?: boolean
}

/** Shows the questions of the chosen articles, to be ticked one by one; the form again where there is no such article. */
function choosePage(c: Context<PageEnv>, form: MakeForm, { fault, only, balance }: Asked = {}) {
  try {
    if (form.packs.length === 0) throw Problem.fields([{ field: 'packs', message: m.problem_no_packs() }])
    const articles = questionsToChoose(form.packs)
    const more = { only, ...(balance && { balance: balanceOf(form.packs, form.questions) }) }
    return staticPage(c, () => <ChooseQuestions {...{ form, articles, fault, ...more }} most={MAX_QUESTIONS} />, {
      title: `${m.choose_heading()} · ${m.brand()}`,
      description: m.choose_lead({ most: MAX_QUESTIONS }),
      styles: ['make'],
      hidden: true,
      script: 'choose',
      status: fault || only ? 422 : 200,
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return makePage(c, { form, faults: faultsOf(error) })
  }
}

/** Shows how a pasted list was read, before anything is made of it. */
function namesPage(c: Context<PageEnv>, form: MakeForm, { guess, rows, readings }: ClassList) {
  const shown = rows.slice(0, MOST_ROSTER)
  const list = {
    ...{ columns: guess.columns, rows: shown },
    alike: earlierAlike(shown.map((row) => nameIn(row, guess.columns))),
    readings: readings.map((reading) => ({ ...reading, twice: namesTwice(reading.names) })),
  }
  return staticPage(c, () => <ClassNames form={form} list={list} />, {
    title: `${m.names_heading()} · ${m.brand()}`,
    description: m.names_lead(),
    styles: ['make'],
    hidden: true,
  })
}

/** Of numbers that are out of bounds. What does not go together, such as a class kept for too few days, has its own sentence. */
const SENTENCES: Record<string, () => string> = {
  size: () => m.make_fault_size({ most: MAX_QUESTIONS }),
  'class.minutes': m.make_fault_minutes,
  'class.keepDays': () => m.make_fault_days({ most: KEEP_CLASS.most }),
  'class.live.seconds': m.make_fault_seconds,
}

/** The fields at which the form says what is wrong with them. */
const AT_FIELD = [
  ...['packs', 'questions', 'size', 'levels', 'techniques', 'title', 'roster'],
  ...['opensAt', 'closesAt', 'zone', 'minutes', 'keepDays', 'seconds', 'teams'],
] as const satisfies (keyof MakeForm)[]

/** Those of them that are folded away. */
const UNFOLDING = AT_FIELD.filter((field) => field !== 'packs' && field !== 'roster')

/** What the API refused, each sentence at its field. */
function faultsOf(problem: Problem): MakeFaults {
  const { detail, fields = [] } = bodyOf(problem)
  const faults: MakeFaults = fields.length > 0 ? {} : { form: detail }
  for (const { field, message } of fields) {
    const name = field.replace(/^class\.(live\.)?/, '').replace(/\..*$/, '')
    const place = AT_FIELD.find((each) => each === name) ?? 'form'
    const sentence = SENTENCES[field]?.() ?? message
    if (!faults[place]?.includes(sentence)) faults[place] = [faults[place] ?? [], sentence].flat().join(' ')
  }
  return faults
}

/** The time zone from which Cloudflare sees the request come, until the form's script knows better. */
function zoneOf(c: Context<PageEnv>): string {
  const { cf } = c.req.raw as Request<unknown, IncomingRequestCfProperties | undefined>
  return cf?.timezone ?? 'UTC'
}
