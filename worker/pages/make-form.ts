import type { InferRequestType } from 'hono/client'
import { LEVELS, type Level, type Technique } from '../../questions/terms.ts'
import type { Client } from '../../web/client.ts'
import type { MakeForm } from '../../web/pages/Make.tsx'
import { readRoster } from '../game/admission.ts'
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
    ...(form.naming === 'roster' && { roster: readRoster(form.roster) }),
    ...(form.feedback && { feedback: form.feedback as Feedback }),
    confidence: form.confidence !== 'off',
    ...(form.opensAt && { opensAt: form.opensAt }),
    ...(form.closesAt && { closesAt: form.closesAt }),
    ...(form.zone && { zone: form.zone }),
    ...(form.minutes && { minutes: Number(form.minutes) }),
    ...(form.keepDays && { keepDays: Number(form.keepDays) }),
  }
}

/** A live round starts when its host says so: of a class's wishes, those about names, confidence and keeping hold. */
function liveOf(form: MakeForm): NewClass {
  const teams = form.teams.split(/[\n,;]+/).flatMap((name) => name.trim() || [])
  const plain = { order: '', feedback: '', opensAt: '', closesAt: '', zone: '', minutes: '' }
  return {
    ...classOf({ ...form, ...plain }),
    live: { votes: form.votes === '1' ? 1 : 2, seconds: form.seconds ? Number(form.seconds) : null, teams },
  }
}

function listOf(field: unknown): string[] {
  return [field ?? []].flat().map(String)
}
