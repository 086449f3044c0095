import { expect, test } from 'vitest'
import { recordStoreOf, wantsStatements } from '../../../worker/game/play/record-store.ts'

const SETTINGS = {
  XAPI_ENDPOINT: 'https://lrs.school.example/xapi',
  XAPI_AUTH: 'key:secret',
  XAPI_SITE: 'https://quiz.school.example',
}

test('without settings, or with empty ones, there is no store', () => {
  for (const none of [{}, { XAPI_ENDPOINT: '', XAPI_AUTH: '', XAPI_SITE: '' }]) {
    expect(recordStoreOf(none)).toBeNull()
    expect(wantsStatements(none)).toBe(false)
  }
})

test.each([
  ...['https://lrs.school.example/xapi', 'https://lrs.school.example/xapi/'],
  ...['https://lrs.school.example/xapi/statements', 'https://lrs.school.example/xapi/statements/'],
])('an endpoint is taken as a store shows it: %s', (XAPI_ENDPOINT) => {
  const store = recordStoreOf({ ...SETTINGS, XAPI_ENDPOINT, XAPI_SITE: 'https://quiz.school.example/' })
  expect(store).toEqual({
    statements: 'https://lrs.school.example/xapi/statements',
    auth: 'key:secret',
    site: 'https://quiz.school.example',
  })
})

test('a store may be in the network of whoever runs the game, and without TLS', () => {
  expect(recordStoreOf({ ...SETTINGS, XAPI_ENDPOINT: 'http://10.0.0.7:8080/xapi' })?.statements).toBe(
    'http://10.0.0.7:8080/xapi/statements',
  )
})

test.each([
  ...[{ XAPI_AUTH: '' }, { XAPI_AUTH: 'secret' }, { XAPI_AUTH: ':secret' }, { XAPI_ENDPOINT: '' }, { XAPI_SITE: '' }],
  ...[{ XAPI_ENDPOINT: 'lrs.school.example' }, { XAPI_ENDPOINT: 'ftp://lrs.school.example/' }],
  ...[
    { XAPI_ENDPOINT: 'https://key:secret@lrs.school.example/' },
    { XAPI_ENDPOINT: 'https://lrs.school.example/?a=b' },
  ],
  ...[{ XAPI_SITE: 'https://quiz.school.example/game' }, { XAPI_SITE: 'quiz.school.example' }],
])('%o with the others right is refused, without a word of the secret', (wrong) => {
  const read = () => recordStoreOf({ ...SETTINGS, ...wrong })
  expect(read).toThrow('settings of the record store')
  expect(read).not.toThrow('secret')
})
