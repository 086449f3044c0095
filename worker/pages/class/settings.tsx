import { type Context, Hono } from 'hono'
import { ClassSettingsForm, type SettingsFaults, type SettingsForm } from '../../../web/class/ClassSettingsForm.tsx'
import * as m from '../../../web/messages/index.ts'
import { bodyOf } from '../../api/problem.ts'
import type { ClassSettings } from '../../game/class/settings.ts'
import { ExtraSeconds, MOST_EXTRA } from '../../game/class/wire.ts'
import { KEEP_CLASS } from '../../game/play/schedule.ts'
import { DAY_MS } from '../../game/time.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { clockText } from '../../service/class/plan.ts'
import { changeSettings, giveTime, SettingsChange, settingsOf } from '../../service/class/settings.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { roundField } from '../forms.ts'
import { parsed } from '../parts.ts'
import { claimOf, classOf, hostPage } from './hosted.ts'

/** What a class's host changes once it is made, and which pupil has more time. */
export const settings = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/settings', async (c) => settingsPage(c))
  .post('/t/:slug{[a-z0-9-]+}/settings', async (c) => {
    const fields = await c.req.parseBody()
    const { hosted } = await classOf(c)
    const before = formOf(await settingsOf(c.env, hosted), hosted.quiz.createdAt)
    const typed = { ...before, ...textsOf(fields) }
    try {
      await changeSettings(c.env, hosted, parsed(SettingsChange, changeOf(before, typed)), Date.now())
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid', 'ended'].includes(error.kind)) throw error
      return settingsPage(c, { typed, faults: faultsOf(error) })
    }
    return c.redirect(`/t/${hosted.quiz.slug}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/time', async (c) => {
    const { round, pupil, minutes, seconds } = await c.req.parseBody()
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    const asked = seconds === undefined ? Number(minutes) * 60 : Number(seconds)
    const extra = parsed(ExtraSeconds, { seconds: Math.min(asked, MOST_EXTRA + 1) })
    await giveTime(c.env, hosted, { number, pupil: String(pupil), ...extra })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}&timed=${encodeURIComponent(String(pupil))}`, 303)
  })

/** The form; one that was refused is shown again with what was typed, and why. */
async function settingsPage(c: Context<PageEnv>, refused?: { typed: SettingsForm; faults: SettingsFaults }) {
  const { hosted, quiz } = await classOf(c)
  const set = await settingsOf(c.env, hosted)
  const props = {
    ...{ slug: quiz.slug, live: quiz.class.live, rounds: hosted.rounds.length, progress: set.progress },
    latest: set.latest,
    ...{ form: refused?.typed ?? formOf(set, hosted.quiz.createdAt), zone: set.zone, mostDays: KEEP_CLASS.most },
    faults: refused?.faults ?? {},
  }
  return staticPage(c, () => <ClassSettingsForm {...props} />, {
    ...hostPage(m.settings_title({ title: quiz.title }), ['make']),
    ...(refused && { status: 422 }),
  })
}

function formOf(set: ClassSettings, createdAt: number): SettingsForm {
  return {
    ...{ title: set.title, devices: set.shared ? 'shared' : 'own', feedback: set.feedback, order: set.order },
    ...{ confidence: set.confidence ? 'on' : 'off', minutes: String(set.minutes ?? ''), naming: set.naming },
    ...{ calm: set.calm ? 'on' : '', short: set.short ? 'on' : '' },
    closesAt: set.closesAt === null ? '' : clockText(set.closesAt, set.zone),
    keepDays: String(Math.round((set.keepUntil - createdAt) / DAY_MS)),
  }
}

function textsOf(fields: Record<string, unknown>): Partial<SettingsForm> {
  const typed = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(typed.map(([name, value]) => [name, String(value).trim()]))
}

/** What was changed in the form; whatever was left alone is not asked for, so that it cannot come too late. */
function changeOf(before: SettingsForm, typed: SettingsForm): object {
  const isChanged = (field: keyof SettingsForm) => before[field] !== typed[field]
  const { title, devices, closesAt, keepDays, feedback, order, confidence, minutes, naming, calm, short } = typed
  return {
    ...(isChanged('title') && { title }),
    ...(isChanged('devices') && { shared: devices === 'shared' }),
    ...(isChanged('closesAt') && { closesAt: closesAt || null }),
    ...(isChanged('keepDays') && { keepDays: Number(keepDays) }),
    ...(isChanged('feedback') && { feedback }),
    ...(isChanged('order') && { order }),
    ...(isChanged('confidence') && { confidence: confidence !== 'off' }),
    ...(isChanged('minutes') && { minutes: minutes ? Number(minutes) : null }),
    ...(isChanged('naming') && { naming }),
    ...(isChanged('calm') && { calm: calm === 'on' }),
    ...(isChanged('short') && { short: short === 'on' }),
  }
}

const FIELDS = [
  ...['title', 'closesAt', 'keepDays', 'feedback', 'order', 'confidence', 'minutes', 'naming', 'calm', 'short'],
] as const satisfies (keyof SettingsForm)[]

/** Of what is out of bounds; what does not go together has a sentence of its own. */
const SENTENCES: Partial<Record<string, () => string>> = {
  minutes: m.make_fault_minutes,
  keepDays: () => m.make_fault_days({ most: KEEP_CLASS.most }),
}

function faultsOf(problem: Problem): SettingsFaults {
  const { detail, fields = [] } = bodyOf(problem)
  if (problem.kind === 'ended') return { closesAt: m.settings_fault_over() }
  const faults: SettingsFaults = {}
  for (const { field, message } of fields) {
    const place = FIELDS.find((each) => each === field) ?? 'form'
    const isOwn = OWN_SENTENCES().includes(message)
    faults[place] = (isOwn ? undefined : SENTENCES[field]?.()) ?? message
  }
  return fields.length > 0 ? faults : { form: detail }
}

const OWN_SENTENCES = (): string[] => [
  ...[m.problem_keep_short(), m.settings_fault_answered(), m.settings_fault_live(), m.problem_calm_minutes()],
]
