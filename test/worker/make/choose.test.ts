import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { readQuiz } from '../../../worker/store/quizzes.ts'
import { pack, SITE, Visitor } from '../helpers.ts'

const other = library.find(({ id }) => id !== pack.id)!
const refs = (of: typeof pack) => scoredQuestions(of).map((question) => questionRef(of, question))
const [own, others] = [refs(pack), refs(other)]

/** A form in which some fields are sent several times, as ticked boxes are. */
function form(fields: Record<string, string | string[]>): URLSearchParams {
  const all = { kind: 'class', packs: pack.id, size: '10', order: 'written', naming: 'generated', ...fields }
  return new URLSearchParams(Object.entries(all).flatMap(([name, value]) => [value].flat().map((each) => [name, each])))
}

async function send(fields: Record<string, string | string[]>, visitor = new Visitor()) {
  const reply = await visitor.fetch('/make', { method: 'POST', headers: { Origin: SITE }, body: form(fields) })
  return { status: reply.status, location: reply.headers.get('Location') ?? '', page: await reply.text() }
}

const slugOf = (location: string) => new URL(location).pathname.split('/')[2] ?? ''
const ticked = (page: string) => [...page.matchAll(/value="([^"]+)"[^>]* checked/g)].map(([, value]) => value)

describe('a host who chooses single questions by the form', () => {
  test('sees quote and level of each question of all chosen articles, and no verdict', async () => {
    const { status, page } = await send({ packs: [pack.id, other.id], step: 'choose' })
    expect(status).toBe(200)
    expect(page.match(/name="questions" value="[^"]+"/g)).toHaveLength(own.length + others.length)
    expect(page).not.toMatch(/supported"|baseless"|class="stamp/)
  })

  test('gets a class of those that are ticked, in the order of the articles', async () => {
    const questions = [others[1]!, own[3]!, own[0]!]
    const { status, location } = await send({
      packs: [pack.id, other.id],
      questions: ['', ...questions],
      only: 'meant',
    })
    expect(status).toBe(303)
    const quiz = await readQuiz(env.KV, slugOf(location))
    expect(new Set(quiz?.questions)).toEqual(new Set(questions))
    expect(quiz).toMatchObject({ packs: [pack.id, other.id], chosen: true })
  })

  test('goes back to the form with the choice kept, and may leave it to us again', async () => {
    const back = await send({ questions: ['', own[0]!, own[1]!], size: '7', step: 'back' })
    expect(back.page).toContain('2 questions, chosen by you')
    expect(back.page).toContain(`value="${own[0]}"`)
    const any = await send({ questions: [own[0]!], size: '7', step: 'any' })
    expect(any.page).not.toContain('chosen by you')
    expect(any.page).toMatch(/id="size"[^>]*value="7"/)
  })

  test('is told how many are of either verdict when they ask, and of one verdict alone before it is made', async () => {
    const counted = await send({ questions: ['', ...own.slice(0, 4)], step: 'count' })
    // Beside the count, which stays in sight however many questions there are.
    expect(counted.page).toMatch(/class="chosen-count"(?:(?!<\/div>)[\s\S])*value="count"/)
    const supported = scoredQuestions(pack)
      .slice(0, 4)
      .filter(({ verdict }) => verdict === 'supported').length
    expect(counted.page).toContain(`4 of ${own.length} chosen.`)
    expect(counted.page).toContain(`${supported} supported, ${4 - supported} baseless.`)
    const alike = scoredQuestions(pack)
      .filter(({ verdict }) => verdict === 'baseless')
      .map((question) => questionRef(pack, question))
    const warned = await send({ questions: ['', ...alike.slice(0, 3)] })
    expect([warned.status, ticked(warned.page).length]).toEqual([422, 3])
    expect(warned.page).toContain('All that you chose are “Baseless”.')
    expect((await send({ questions: ['', ...alike.slice(0, 3)], only: 'meant' })).status).toBe(303)
    expect((await send({ questions: ['', alike[0]!] })).status, 'a single question has one verdict').toBe(303)
  })

  test('is told at the choice that nothing is ticked, or that a question is of another article', async () => {
    const none = await send({ questions: [''] })
    expect([none.status, none.page.includes('Choose at least one question.')]).toEqual([422, true])
    const elsewhere = await send({ questions: ['', own[0]!, others[0]!] })
    expect(elsewhere.status).toBe(422)
    expect(elsewhere.page).toContain('in none of the chosen articles')
    expect(ticked(elsewhere.page), 'what was ticked stays').toContain(own[0])
  })

  test('makes another one like it with the same questions', async () => {
    const host = new Visitor()
    const { location } = await send({ questions: ['', own[2]!, own[4]!], only: 'meant' }, host)
    await host.fetch(location)
    const page = await (await host.fetch(`/t/${slugOf(location)}/again`)).text()
    expect(page).toContain('2 questions, chosen by you')
    for (const ref of [own[2], own[4]]) expect(page).toContain(`name="questions" value="${ref}"`)
  })
})

describe('the API', () => {
  const make = (body: object) => new Visitor().post<{ slug: string; fields: { field: string }[] }>('/api/quizzes', body)

  test('takes single questions, each once, and leaves out an article that none is of', async () => {
    const { status, body } = await make({ packs: [pack.id, other.id], questions: [own[1], own[1], own[5]] })
    expect(status).toBe(201)
    const quiz = await readQuiz(env.KV, body.slug)
    expect(quiz).toMatchObject({ packs: [pack.id], title: pack.title })
    expect(new Set(quiz?.questions)).toEqual(new Set([own[1], own[5]]))
  })

  test.each([
    ['none', { questions: [] }],
    ['more than 60', { questions: Array(61).fill(own[0]) }],
    ['one that there is not', { questions: [`${pack.id}/nothing`] }],
    ['one of another article', { questions: [others[0]] }],
    ['a size besides', { questions: [own[0]], size: 3 }],
    ['levels besides', { questions: [own[0]], levels: ['easy'] }],
    ['no list', { questions: own[0] }],
  ])('refuses %s, at its field', async (_what, wish) => {
    const { status, body } = await make({ packs: [pack.id], ...wish })
    expect([status, body.fields.map(({ field }) => field)]).toEqual([422, ['questions']])
  })
})
