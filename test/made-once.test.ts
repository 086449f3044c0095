import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { componentsOnce, makeWhereChanged, resultsIn } from '../worker/local/made-once.ts'
import { makeFolder } from './folder.ts'

const FOLDER = makeFolder()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(FOLDER, 'test-'))
})

describe('what is made from files', () => {
  const at = (...path: string[]) => join(folder, ...path)
  let makings = 0

  beforeEach(() => {
    makings = 0
    for (const name of ['from', 'made/deeper']) mkdirSync(at(name), { recursive: true })
    writeFileSync(at('from/a.json'), 'a')
  })

  const make = (by = 'settings') =>
    makeWhereChanged(at('made'), { from: [at('from/*.json')], by }, async () => {
      makings++
      writeFileSync(at('made/deeper/all.js'), readFileSync(at('from/a.json')))
    })

  test('is not made again while nothing has changed', async () => {
    for (let times = 0; times < 3; times++) await make()
    expect(makings).toBe(1)
  })

  test.each<[string, () => void]>([
    ['a file that it is made from has changed', () => writeFileSync(at('from/a.json'), 'b')],
    ['one has come', () => writeFileSync(at('from/b.json'), '')],
    ['what was made has changed', () => writeFileSync(at('made/deeper/all.js'), '')],
    ['a file with a dot before its name was put beside it', () => writeFileSync(at('made/deeper/.own'), '')],
    ['a file without an ending was put beside it', () => writeFileSync(at('made/_headers'), '')],
    ['what was made is gone', () => rmSync(at('made/deeper/all.js'))],
    ['nothing says of what it was made', () => rmSync(at('made/.made'))],
  ])('is made again where %s', async (_, change) => {
    await make()
    change()
    await make()
    expect(makings).toBe(2)
    expect(readFileSync(at('made/deeper/all.js'))).toEqual(readFileSync(at('from/a.json')))
  })

  test('is not made again for what it makes beside the files that it is made from', async () => {
    const from = { from: [at('from/**')], but: [at('from/own/**')], by: 'settings' }
    for (let times = 0; times < 2; times++) {
      await makeWhereChanged(at('made'), from, async () => {
        mkdirSync(at('from/own'), { recursive: true })
        writeFileSync(at('from/own/list'), `${++makings}`)
      })
    }
    expect(makings).toBe(1)
  })

  test('is made again where a file that is linked to has changed', async () => {
    writeFileSync(at('elsewhere.json'), 'a')
    symlinkSync(at('elsewhere.json'), at('from/linked.json'))
    await make()
    writeFileSync(at('elsewhere.json'), 'b')
    await make()
    expect(makings).toBe(2)
  })

  test('is made again by other settings', async () => {
    await make()
    await make('others')
    expect(makings).toBe(2)
  })

  test('is made again where what it is made from has changed meanwhile', async () => {
    await makeWhereChanged(at('made'), { from: [at('from/*.json')], by: 'settings' }, async () => {
      writeFileSync(at('from/a.json'), 'changed')
    })
    await make()
    expect(makings).toBe(1)
  })

  test('is made again where two made it at once, whichever of them came to its end', async () => {
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const from = { from: [at('from/*.json')], by: 'settings' }
    const makers = [first, second].map(({ promise }) => makeWhereChanged(at('made'), from, () => promise))
    first.resolve()
    await makers[0]
    await make()
    expect(makings).toBe(1)
    second.resolve()
    await makers[1]
    for (let times = 0; times < 3; times++) await make()
    expect(makings).toBe(2)
  })

  test('is made again after it could not be made', async () => {
    const failing = makeWhereChanged(at('made'), { from: [at('from/*.json')], by: 'settings' }, async () => {
      throw new Error('no room')
    })
    await expect(failing).rejects.toThrow('no room')
    await make()
    expect(makings).toBe(1)
  })
})

describe('results that are kept', () => {
  const file = () => join(folder, 'kept/results.json')
  const failing = () => {
    throw new Error('asked again')
  }

  test('are made once, and known to the next process', async () => {
    const first = resultsIn<string>(file())
    expect(await first.once('a', async () => 'one')).toBe('one')
    expect(await first.once('a', failing)).toBe('one')
    await first.keep()
    expect(await resultsIn<string>(file()).once('a', failing)).toBe('one')
  })

  test('are forgotten once a process that kept something new did not ask for them', async () => {
    for (const key of ['a', 'b']) {
      const results = resultsIn<string>(file())
      await results.once(key, () => 'made')
      await results.keep()
    }
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual([['b', 'made']])
  })

  test.each(['[["a",', '{}', '[1]', 'null', ''])('are made anew where the file is broken: %s', async (text) => {
    mkdirSync(join(folder, 'kept'))
    writeFileSync(file(), text)
    expect(await resultsIn<string>(file()).once('a', () => 'anew')).toBe('anew')
  })

  test('are no less right where they cannot be kept', async () => {
    writeFileSync(join(folder, 'kept'), 'a file where the folder would be')
    const results = resultsIn<string>(file())
    expect(await results.once('a', () => 'made')).toBe('made')
    await results.keep()
  })
})

test('a component is compiled again for the server, where its text has changed, under another name, by other options, or to be served while it changes', async () => {
  const transform = vi.fn(async (code: string) => ({ code }))
  const keptBy = (options: object) =>
    componentsOnce(() => ({ name: 'solid', transform }), options, join(folder, 'components.json'))
  const compiled = async (consumer: string, code: string, { id = '/web/a.tsx', command = 'build', by = {} } = {}) => {
    const { transform: kept, buildApp } = keptBy(by)
    const environment = { config: { command, mode: 'production', consumer } }
    await kept.handler.call({ environment } as never, code, id, undefined)
    await buildApp.handler()
  }
  const one = keptBy({})
  const environment = { config: { command: 'build', mode: 'production', consumer: 'client' } }
  for (let times = 0; times < 2; times++) {
    await one.transform.handler.call({ environment } as never, 'a', '/web/a.tsx', undefined)
    await one.buildApp.handler()
  }
  expect(transform).toHaveBeenCalledTimes(1)
  await compiled('client', 'a')
  expect(transform, 'in the next process').toHaveBeenCalledTimes(1)
  await compiled('server', 'a')
  await compiled('client', 'b')
  await compiled('client', 'a', { id: '/web/b.tsx' })
  await compiled('client', 'a', { command: 'serve' })
  await compiled('client', 'a', { by: { ssr: true } })
  expect(transform).toHaveBeenCalledTimes(6)
})
