import { TZDate } from '@date-fns/tz'
import type { InferRequestType } from 'hono/client'
import { LEVELS, type Level, type Technique } from '../../questions/terms.ts'
import type { Client } from '../../web/client.ts'
import type { MakeForm } from '../../web/pages/Make.tsx'
import { CLASS, type Feedback, LIVE, type Naming } from '../game/rules.ts'
import { KEEP_CLASS } from '../game/schedule.ts'

type NewQuiz = InferRequestType<Client['quizzes']['$post']>['json']
type NewClass = NonNullable<NewQuiz['class']>

/** The form as it comes: ten questions of the first article, for a class under names that we make up. */
export function usualForm({ kind, packs, zone }: { kind: string; packs: string[]; zone: string }): MakeForm {
  return {
    ...{ kind, packs, zone, title: '', size: '10', order: 'written', levels: [...LEVELS], techniques: [] },
    ...{ naming: CLASS.naming, roster: '', feedback: CLASS.feedback, confidence: 'on' },
    ...{ opensAt: '', closesAt: '', minutes: '', keepDays: String(KEEP_CLASS.usual) },
    ...{ votes: String(LIVE.votes), seconds: '', teams: '' },
  }
}

/** What was sent, so that it can be shown again. */
export function readForm(fields: Record<string, unknown>): MakeForm {
  const text = (name: keyof MakeForm) => (typeof fields[name] === 'string' ? fields[name].trim() : '')
  return {
    ...{ kind: text('kind'), title: text('title'), size: text('size'), order: text('order') },
    ...{ packs: listOf(fields.packs), levels: listOf(fields.levels), techniques: listOf(fields.techniques) },
    ...{ naming: text('naming'), roster: text('roster'), feedback: text('feedback'), confidence: text('confidence') },
    ...{ opensAt: text('opensAt'), closesAt: text('closesAt'), zone: text('zone') },
    ...{ minutes: text('minutes'), keepDays: text('keepDays') },
    ...{ votes: text('votes'), seconds: text('seconds'), teams: text('teams') },
  }
}

/** What the form asks the API for. The API refuses whatever is not one of its values; a form can send anything. */
export function wishOf(form: MakeForm): NewQuiz {
  return {
    ...(form.title && { title: form.title }),
    packs: form.packs,
    size: Number(form.size),
    shuffle: form.order === 'shuffled',
    levels: form.levels as Level[],
    techniques: form.techniques as Technique[],
    ...(form.kind === 'class' && { class: classOf(form) }),
    ...(form.kind === 'live' && { class: liveOf(form) }),
  }
}

function classOf(form: MakeForm): NewClass {
  return {
    order: form.order === 'own' ? 'own' : 'same',
    ...(form.naming && { naming: form.naming as Naming }),
    ...(form.naming === 'roster' && { roster: form.roster.split('\n') }),
    ...(form.feedback && { feedback: form.feedback as Feedback }),
    confidence: form.confidence !== 'off',
    ...(form.opensAt && { opensAt: momentOf(form.opensAt, form.zone) }),
    ...(form.closesAt && { closesAt: momentOf(form.closesAt, form.zone) }),
    ...(form.zone && { zone: form.zone }),
    ...(form.minutes && { minutes: Number(form.minutes) }),
    ...(form.keepDays && { keepDays: Number(form.keepDays) }),
  }
}

/** A live round starts when its host says so: of a class's wishes, those about names, confidence and keeping hold. */
function liveOf(form: MakeForm): NewClass {
  const { naming, roster, confidence, keepDays } = form
  const teams = form.teams.split(/[\n,;]+/).flatMap((name) => name.trim() || [])
  const plain = { naming, roster, confidence, keepDays, order: '', feedback: '', opensAt: '', closesAt: '', zone: '' }
  return {
    ...classOf({ ...form, ...plain, minutes: '' }),
    live: { votes: form.votes === '1' ? 1 : 2, seconds: form.seconds ? Number(form.seconds) : null, teams },
  }
}

/** What a clock in a zone shows, "2026-11-30T10:00", as a moment; what cannot be read stays, for the API to refuse. */
function momentOf(typed: string, zone: string): string {
  const [year, month, day, hour, minute] = (typed.match(/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/) ?? [])
    .slice(1)
    .map(Number)
  if (year === undefined || month === undefined) return typed
  const moment = new TZDate(year, month - 1, day!, hour!, minute!, zone)
  return Number.isNaN(moment.getTime()) ? typed : new Date(moment.getTime()).toISOString()
}

function listOf(field: unknown): string[] {
  return [field ?? []].flat().map(String)
}
