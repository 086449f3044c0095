import { expect, test } from 'vitest'
import { library } from '../../../questions/library.ts'
import { Player, Visitor } from '../helpers.ts'

const open = async (address: string, visitor = new Visitor()) => (await visitor.fetch(address)).text()

test('without script, packs are found for an age and without a topic, and so on the form that makes a class', async () => {
  const fitting = library.filter(({ age, sensitive = [] }) => age !== '16+' && !sensitive.includes('death'))
  const packs = await open('/packs?age=14&without=death')
  expect(/<details[^>]*class="filters"[^>]*>.*?<summary[^>]*>(.*?)<\/summary>/s.exec(packs)?.[1]).toBe(
    'Filter: from 14 · without death',
  )
  const found = [...packs.matchAll(/<h3><a href="\/q\/([\w-]+)"/g)].map(([, id]) => id)
  expect(found.sort()).toEqual(fitting.map(({ id }) => id).sort())
  const form = await open('/make?kind=class&age=14&without=death')
  const [, choice = ''] = /<select id="packs".*?>(.*?)<\/select>/s.exec(form) ?? []
  expect(choice.match(/<option/g)).toHaveLength(fitting.length)
  expect(form).toMatch(/<input[^>]*name="without"[^>]*value="death"[^>]*\schecked/)
  expect(form).toMatch(/<input[^>]*type="radio"[^>]*name="kind"[^>]*value="class"[^>]*\schecked/)
})

test('an invented article says so on its pack and on every card', async () => {
  const invented = library.filter(({ source }) => source.kind === 'invented')
  expect(invented.length).toBeGreaterThanOrEqual(12)
  for (const { id } of invented) {
    const pack = await open(`/q/${id}`)
    expect(/class="lead[^>]*>.*?<\/p>/s.exec(pack)?.[0], id).toContain('An invented article')
  }
  for (const { id } of invented.slice(0, 3)) {
    const player = await Player.start(id)
    const card = await open(`/r/${player.round}`, player)
    expect(/<main.*<\/main>/s.exec(card)?.[0], id).toContain('An invented article')
  }
})
