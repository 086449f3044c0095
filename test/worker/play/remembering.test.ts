import { expect, test, vi } from 'vitest'
import { remembered, remembering } from '../../../worker/api/memory.ts'
import { openerSlug } from '../../../worker/game/make/slug.ts'
import { Round } from '../../../worker/round/round.ts'
import { today } from '../../../worker/service/return/day.ts'
import { Teacher } from '../class/school.ts'
import { PACK_QUIZ, Player, Visitor } from '../helpers.ts'

const QUIZZES = [PACK_QUIZ, 'moon-hoax-1835', 'clever-hans-1904']
const named = (visitor: Visitor, name: string) =>
  [...visitor.cookies.keys()].filter((key) => key.startsWith(`${name} `))

test('one cookie remembers the rounds of all quizzes, and each quiz leads back to its own', async () => {
  let visitor = new Visitor()
  const rounds: string[] = []
  for (const slug of QUIZZES) {
    const player = await Player.start(slug, 'Ada', visitor)
    rounds.push(player.round)
    visitor = player
  }
  expect([named(visitor, 'rounds'), named(visitor, 'round')]).toEqual([['rounds /'], []])
  for (const [at, slug] of QUIZZES.entries()) {
    expect(await (await visitor.fetch(`/q/${slug}`)).text()).toContain(`/r/${rounds[at]}`)
  }
})

test('the home page asks no question that has been answered, whatever was begun since', async () => {
  const day = openerSlug(today())
  const ada = await Player.startNameless(day)
  await ada.answer({ question: ada.first!.id, verdict: 'supported', confidence: 1 })
  const { round } = ada
  await Player.start(PACK_QUIZ, 'Ada', ada)
  const page = await (await ada.fetch('/')).text()
  expect(page).toContain(`action="/r/${round}/answers"`)
  expect(page).not.toContain(`action="/q/${day}"`)
})

test('a round that an earlier build’s cookie remembers is found, and a later one counts instead', async () => {
  const ada = await Player.start()
  ada.cookies.delete('rounds /')
  ada.cookies.set(`round /q/${PACK_QUIZ}`, { value: ada.round, path: `/q/${PACK_QUIZ}` })
  expect(await (await ada.fetch(`/q/${PACK_QUIZ}`)).text()).toContain(`/r/${ada.round}`)
  const again = await Player.start(PACK_QUIZ, 'Ada', ada)
  const page = await (await again.fetch(`/q/${PACK_QUIZ}`)).text()
  expect([page.includes(`/r/${again.round}`), page.includes(`/r/${ada.round}`)]).toEqual([true, false])
})

test('one cookie opens all of a host’s quizzes, is sent to the hosts’ pages only, and loses one that is deleted', async () => {
  const [first, second] = [await Teacher.make(), await Teacher.make()]
  const host = new Visitor()
  for (const { slug, key } of [first, second]) await host.fetch(`/t/${slug}?key=${key}`)
  expect([named(host, 'hosts'), named(host, 'host')]).toEqual([['hosts /t'], []])
  for (const { slug } of [first, second]) expect((await host.fetch(`/t/${slug}`)).status).toBe(200)
  await host.submit(`/t/${first.slug}/delete`, {})
  expect((await host.fetch(`/t/${second.slug}`)).status).toBe(200)
  expect(host.cookies.get('hosts /t')?.value).not.toContain(first.slug)
})

test('the home page keeps the way back to a round that nobody can tell of just now, and drops one that is gone', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const ada = await Player.start()
  const latest = () => ada.cookies.get('latest /')?.value
  const view = vi.spyOn(Round.prototype, 'view').mockRejectedValue(new Error('overloaded'))
  expect((await ada.fetch('/')).status).toBe(200)
  view.mockRestore()
  expect(latest()).toBe(ada.round)
  expect(await (await ada.fetch('/')).text()).toContain(`/r/${ada.round}`)
  await ada.object.erase()
  await ada.fetch('/')
  expect(latest()).toBe('')
  vi.restoreAllMocks()
})

test('every cookie that the game sets is named among what is kept', async () => {
  const [ada, host] = [await Player.start(), new Visitor()]
  const { slug, key } = await Teacher.make()
  await host.fetch(`/t/${slug}?key=${key}`)
  const names = [...ada.cookies.keys(), ...host.cookies.keys()].map((cookie) => cookie.split(' ')[0]!)
  expect(new Set(names)).toEqual(new Set(['player', 'rounds', 'latest', 'hosts', 'host-here']))
  const page = await (await ada.fetch('/privacy')).text()
  for (const name of names) expect(page).toContain(`“${name}”`)
})

test('however many quizzes there are, the cookie stays short enough for every browser, and has the latest', () => {
  let cookie: string | undefined
  for (let at = 0; at < 1_000; at++) cookie = remembering(cookie, `slug${at}`, `${'k'.repeat(21)}`)
  expect(cookie!.length).toBeLessThan(3_700)
  expect(remembered(cookie, 'slug999')).toBe('k'.repeat(21))
  expect(remembered(cookie, 'slug900')).toBe('k'.repeat(21))
  expect(remembered(cookie, 'slug0')).toBeUndefined()
  expect(remembered(remembering(cookie, 'slug999'), 'slug999')).toBeUndefined()
})

test.each(['', '1', '1.', '2.a~b', 'a~b', '1.a~', '1.a~<b>', '1.~', '1..a~b~c', '%'])(
  'a cookie that was tampered with remembers nothing: "%s"',
  (cookie) => {
    expect(remembered(cookie, 'a')).toBeUndefined()
    expect(remembered(remembering(cookie, 'a', 'c'), 'a')).toBe('c')
  },
)
