import { afterEach, describe, expect, test, vi } from 'vitest'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import { expectProblem, KEYS, Player, questionsOf, setClock, Visitor } from '../helpers.ts'

const NOON = Date.UTC(2026, 10, 25, 12)
const DAY = 86_400_000
const visitor = new Visitor()

afterEach(() => {
  vi.useRealTimers()
})

const info = async (slug: string) => (await visitor.get<QuizInfo>(`/api/quizzes/${slug}`)).body

/** Answers whatever a player's round still asks. */
async function finish(player: Player): Promise<void> {
  for (let { current } = (await player.view()).body; current; ) {
    current = (await player.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
}

const rows = async (slug: string) =>
  (await visitor.get<{ entries: { nickname: string }[] }>(`/api/quizzes/${slug}/board`)).body.entries

describe('the easy questions that a day opens with', () => {
  test('are five, the same for everybody, none of the daily’s, and the first one is shown beforehand', async () => {
    setClock(NOON)
    const slug = 'easy-2026-11-25'
    const asked = await questionsOf(slug)
    expect(asked).toHaveLength(5)
    expect(await questionsOf(slug)).toEqual(asked)
    expect(asked.map((ref) => KEYS.get(ref)?.level)).toEqual(Array(5).fill('easy'))
    const daily = await questionsOf('daily-2026-11-25')
    expect(asked.filter((ref) => daily.includes(ref))).toEqual([])
    const { first, questions, title } = await info(slug)
    expect([first?.id, questions, title]).toEqual([asked[0], 5, 'Five easy ones, 25\u00a0November 2026'])
    expect(Object.keys(first ?? {})).not.toContain('verdict')
  })

  test('are called by no level of the articles that they are from, nor as long as those', async () => {
    setClock(NOON)
    for (const day of ['25', '24', '23']) {
      const page = await (await visitor.fetch(`/q/easy-2026-11-${day}`)).text()
      const lead = page.match(/<div class="lead quiz">.*?<\/div>/s)?.[0] ?? ''
      expect(lead).toContain('5 questions')
      expect(lead).not.toMatch(/Easy|Medium|Hard/)
      expect(lead).toMatch(/about \d minutes?, or \d+ minutes with/)
    }
  })

  test('are others the next day, and yesterday’s can still be played', async () => {
    setClock(NOON)
    const first = (await info('easy-2026-11-25')).first?.id
    setClock(NOON + DAY)
    expect((await info('easy-2026-11-26')).first?.id).not.toBe(first)
    expect((await info('easy-2026-11-25')).first?.id).toBe(first)
  })

  test('are played once: the form of the home page leads back to the round, and the board has one play of a player', async () => {
    setClock(NOON)
    const slug = 'easy-2026-11-25'
    const ada = await Player.start(slug, 'Twice Tried')
    const question = ada.first!.id
    const { verdict } = KEYS.get(question)!
    const wrong = verdict === 'supported' ? 'baseless' : 'supported'
    await ada.answer({ question, verdict: wrong, confidence: 3 })
    const reply = await ada.submit(`/q/${slug}`, { question, verdict, confidence: '3' })
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, `/r/${ada.round}?after=1`])
    expect((await ada.view()).body).toMatchObject({ answered: 1, answers: [{ answer: { right: false } }] })
    await finish(ada)
    const again = await Player.start(slug, 'Twice Tried', ada)
    expect([again.round, again.first]).toEqual([ada.round, null])
    expect((await rows(slug)).filter(({ nickname }) => nickname === 'Twice Tried')).toHaveLength(1)
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).not.toContain('Play again')
  })

  test('are for practice once their day is over, as their page says, and go on no board', async () => {
    setClock(NOON + DAY)
    const slug = 'easy-2026-11-25'
    const before = (await rows(slug)).length
    expect(await (await visitor.fetch(`/q/${slug}`)).text()).toContain('goes on no leaderboard')
    const late = await Player.start(slug, 'Late')
    await finish(late)
    expect((await late.view()).body).toMatchObject({ quiz: { slug: 'practice' }, answered: 5 })
    expect(await rows(slug)).toHaveLength(before)
  })

  test('go on no board where they were begun in time and finished the next day, and the result says so', async () => {
    setClock(NOON)
    const slug = 'easy-2026-11-25'
    const ada = await Player.start(slug, 'Slow')
    setClock(NOON + DAY)
    await finish(ada)
    expect((await rows(slug)).filter(({ nickname }) => nickname === 'Slow')).toEqual([])
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('when the day was over')
  })

  test.each(['easy-2026-11-26', 'easy-2025-12-31', 'easy-2026-02-30', 'easy-x'])(
    'are none for %s on 25 November 2026',
    async (slug) => {
      setClock(NOON)
      expectProblem(await visitor.get(`/api/quizzes/${slug}`), 404, 'no-quiz')
      expectProblem(await visitor.post(`/api/quizzes/${slug}/rounds`, {}), 404, 'no-quiz')
    },
  )
})
