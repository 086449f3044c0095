import type * as z from 'zod'
import { LEVELS, type Level, type Technique } from '../../../questions/model/terms.ts'
import type { MakeForm, UsualSizes } from '../../../web/make/make-form.ts'
import * as m from '../../../web/messages/index.ts'
import { CLASS, LIVE } from '../../game/make/rules.ts'
import { readClassList } from '../../game/names/class-list.ts'
import type { ClassList } from '../../game/names/class-reading.ts'
import { KEEP_CLASS } from '../../game/play/schedule.ts'
import type { Feedback, Naming } from '../../game/play/terms.ts'
import { DAY_MS } from '../../game/time.ts'
import type { ForHost } from '../../service/class/hosting.ts'
import { isZone } from '../../service/class/plan.ts'
import { NewQuiz } from '../../service/make/wishes.ts'
import { Problem } from '../../service/problem.ts'
import { parsed } from '../parts.ts'

type NewClass = NonNullable<z.input<typeof NewQuiz>['class']>

/** How many questions are asked unless the form says: live, as many as the plan of a lesson has. */
export const USUAL_SIZES: UsualSizes = { live: 5, class: 10, solo: 10 }

/** The form as it comes: the usual number of questions of the first article on it, for a class under names that we make up. */
export function usualForm({ kind, packs, zone }: Pick<MakeForm, 'kind' | 'packs' | 'zone'>): MakeForm {
  return {
    ...{
      kind,
      packs,
      questions: [],
      zone,
      title: '',
      size: '',
      order: 'written',
      levels: [...LEVELS],
      techniques: [],
    },
    ...{ naming: CLASS.naming, roster: '', feedback: CLASS.feedback, confidence: 'on', devices: 'own' },
    ...{ calm: '', short: '' },
    ...{ opensAt: '', closesAt: '', minutes: '', keepDays: String(KEEP_CLASS.usual) },
    ...{ votes: String(LIVE.votes), seconds: '', teams: '' },
  }
}

/** The form with what a quiz was made by; its times are not taken over, nor what it is called. */
export function formLike(quiz: ForHost['quiz'], roster: readonly string[], usual: MakeForm): MakeForm {
  const { packs, questions, shuffled, chosen, narrowed, zone = usual.zone, keepUntil, createdAt, rules } = quiz
  const solo = {
    ...{ ...usual, packs, questions: chosen ? questions : [], zone, kind: 'solo', size: String(questions.length) },
    ...{ levels: [...(narrowed?.levels ?? LEVELS)], techniques: [...(narrowed?.techniques ?? [])] },
    order: shuffled ? 'shuffled' : 'written',
  }
  if (!rules) return solo
  const { kind, order, naming, feedback, confidence, shared, minutes, calm, short, live = LIVE } = rules
  return {
    ...{ ...solo, kind, order: order === 'own' ? order : solo.order, naming, feedback, roster: roster.join('\n') },
    ...{ confidence: confidence ? 'on' : 'off', devices: shared ? 'shared' : 'own', minutes: String(minutes ?? '') },
    ...{ calm: calm ? 'on' : '', short: short ? 'on' : '' },
    keepDays: keepUntil ? String(Math.round((keepUntil - createdAt) / DAY_MS)) : usual.keepDays,
    ...{ votes: String(live.votes), seconds: String(live.seconds ?? ''), teams: live.teams.join(', ') },
  }
}

/** What the form's three choices are about; the zone is the browser's. */
const CHOSEN: readonly string[] = ['kind', 'packs', 'naming', 'roster', 'zone'] satisfies (keyof MakeForm)[]

/** Whether a form wishes for more than the three choices that everybody makes. */
export function isUnusual(form: MakeForm, usual: MakeForm): boolean {
  const rest = (Object.keys(usual) as (keyof MakeForm)[]).filter((field) => !CHOSEN.includes(field))
  return form.packs.length > 1 || rest.some((field) => String(form[field]) !== String(usual[field]))
}

/** What was sent, so that it can be shown again. */
export function readForm(fields: Record<string, unknown>): MakeForm {
  const text = (name: keyof MakeForm) => (typeof fields[name] === 'string' ? fields[name].trim() : '')
  return {
    ...{ kind: text('kind'), title: text('title'), size: text('size'), order: text('order') },
    ...{ packs: [...new Set(listOf(fields.packs))], levels: tickedIn(fields.levels) },
    questions: tickedIn(fields.questions),
    techniques: listOf(fields.techniques),
    ...{ naming: text('naming'), roster: text('roster'), feedback: text('feedback'), confidence: text('confidence') },
    ...{ devices: text('devices'), calm: text('calm'), short: text('short') },
    ...{ opensAt: text('opensAt'), closesAt: text('closesAt'), zone: text('zone') },
    ...{ minutes: text('minutes'), keepDays: text('keepDays') },
    ...{ votes: text('votes'), seconds: text('seconds'), teams: text('teams') },
  }
}

/** Whether a form has its questions chosen one by one, were it none. */
function isHandPicked({ questions }: MakeForm): boolean {
  return questions.length > 0
}

/**
 * The form's list of names, where it has one: `names` once it is clear what they are, else the list as it was read, for
 * its host to confirm. `reading` is the order that they chose.
 */
export function readNames(form: MakeForm, reading: unknown): { names: string[] } | { unclear: ClassList } | undefined {
  if (form.kind === 'solo' || form.naming !== 'roster') return undefined
  const list = readClassList(form.roster)
  const chosen = list.readings.find(({ order }) => order === reading)
  if (chosen || list.plain) return { names: chosen?.names ?? list.names }
  return { unclear: list }
}

/**
 * What the form wishes for, by the API's own schema. Throws `invalid` for whatever is not one of its values, and where all
 * levels are unticked, of which an empty field tells.
 */
export function readWish(form: MakeForm): NewQuiz {
  const levels = form.levels.filter(Boolean)
  if (form.levels.length > 0 && levels.length === 0)
    throw Problem.fields([{ field: 'levels', message: m.make_fault_levels() }])
  return parsed(NewQuiz, wishOf({ ...form, levels }))
}

function wishOf(form: MakeForm): z.input<typeof NewQuiz> {
  return {
    ...(form.title && { title: form.title }),
    packs: form.packs,
    shuffle: form.order === 'shuffled',
    ...(isHandPicked(form) ? { questions: form.questions.filter(Boolean) } : kindOf(form)),
    ...(form.kind === 'class' && { class: classOf(form) }),
    ...(form.kind === 'live' && { class: liveOf(form) }),
  }
}

/** How many questions are asked, and which kinds of them. */
function kindOf({ kind, size, levels, techniques }: MakeForm) {
  const asked = size === '' ? usualSize(kind) : Number(size)
  return { size: asked, levels: levels as Level[], techniques: techniques as Technique[] }
}

function usualSize(kind: string): number {
  return kind === 'live' || kind === 'class' ? USUAL_SIZES[kind] : USUAL_SIZES.solo
}

function classOf(form: MakeForm): NewClass {
  return {
    order: form.order === 'own' ? 'own' : 'same',
    ...(form.naming && { naming: form.naming as Naming }),
    ...(form.naming === 'roster' && { roster: readClassList(form.roster).names }),
    ...(form.feedback && { feedback: form.feedback as Feedback }),
    confidence: form.confidence !== 'off',
    shared: form.devices === 'shared',
    ...(form.calm && { calm: true }),
    ...(form.short && { short: true }),
    ...(form.opensAt && { opensAt: form.opensAt }),
    ...(form.closesAt && { closesAt: form.closesAt }),
    ...(form.zone && { zone: zoneOf(form.zone) }),
    ...(form.minutes && { minutes: Number(form.minutes) }),
    ...(form.keepDays && { keepDays: Number(form.keepDays) }),
  }
}

/** UTC for what browsers that know no zone say; a region and a place that there are not are somebody's mistake, to be told. */
function zoneOf(zone: string): string {
  const isTyped = zone.includes('/') && !zone.startsWith('Etc/')
  return isTyped || isZone(zone) ? zone : 'UTC'
}

/** A live round starts when its host says so: of a class's wishes, those about names, confidence and keeping hold. */
function liveOf(form: MakeForm): NewClass {
  const teams = form.teams.split(/[\n,;]+/).flatMap((name) => name.trim() || [])
  const zone = isZone(form.zone) ? form.zone : ''
  const plain = { order: '', feedback: '', opensAt: '', closesAt: '', zone, minutes: '', calm: '' }
  return {
    ...classOf({ ...form, ...plain }),
    live: { votes: form.votes === '1' ? 1 : 2, seconds: form.seconds ? Number(form.seconds) : null, teams },
  }
}

/** What is ticked of a field that is sent empty besides; the empty one alone where nothing is. */
function tickedIn(field: unknown): string[] {
  const sent = listOf(field)
  return sent.some(Boolean) ? sent.filter(Boolean) : sent.slice(0, 1)
}

function listOf(field: unknown): string[] {
  return [field ?? []].flat().map(String)
}
