import { expect, test, vi } from 'vitest'
import * as drawing from '../../../web/play/Play.tsx'
import { Briefly } from '../../../worker/store/briefly.ts'
import { PACK_QUIZ, Player, QUESTIONS, submissionAt } from '../helpers.ts'

const NONCE = /nonce="([^"]+)"/

/** A player's page, with words for what only theirs has. */
async function page(player: Player): Promise<string> {
  const reply = await player.fetch(`/r/${player.round}`)
  const text = await reply.text()
  const nonce = NONCE.exec(text)?.[1] ?? 'none'
  expect(reply.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`)
  expect(text).toContain(`/r/${player.round}/answers`)
  return text.replaceAll(nonce, 'NONCE').replaceAll(player.round, 'ROUND')
}

/** The same as if nobody had come before. */
function pageAlone(player: Player): Promise<string> {
  Briefly.forgetAll()
  return page(player)
}

test('the first question is drawn once for two players, and each gets the page that they would have got alone', async () => {
  const [ada, bob] = [await Player.start(PACK_QUIZ, 'Ada Lovelace'), await Player.start(PACK_QUIZ, 'Bob Hope')]
  const alone = [await pageAlone(ada), await pageAlone(bob)]
  Briefly.forgetAll()
  const drawn = vi.spyOn(drawing, 'Play')
  const together = [await page(ada), await page(bob), await page(ada)]
  expect(drawn).toHaveBeenCalledTimes(1)
  expect(together).toEqual([alone[0], alone[1], alone[0]])
})

test('two who ask at once are each shown their own round, and nothing of the other', async () => {
  const players = await Promise.all(['Ada Lovelace', 'Bob Hope'].map((name) => Player.start(PACK_QUIZ, name)))
  Briefly.forgetAll()
  const pages = await Promise.all(players.map(async (player) => (await player.fetch(`/r/${player.round}`)).text()))
  const [[ada, bob], [hers, his]] = [players, pages]
  expect(hers).not.toContain(bob!.round)
  expect(his).not.toContain(ada!.round)
  expect(NONCE.exec(hers!)?.[1]).not.toBe(NONCE.exec(his!)?.[1])
  for (const text of pages) {
    const rest = text.replaceAll(NONCE.exec(text)![1]!, '')
    expect(rest).not.toMatch(/Lovelace|Hope|[0-9a-f]{8}-[0-9a-f]{4}-4/)
  }
})

test('what somebody has answered, opened or chosen is in nobody else’s page', async () => {
  const [ada, bob, eve] = [await Player.start(), await Player.start(), await Player.start()]
  const untouched = await pageAlone(eve)
  await bob.submit('/theme', { theme: 'dark' })
  await ada.open(QUESTIONS[0]!)
  expect(await page(ada)).not.toBe(untouched)
  expect(await page(bob)).toContain('content="dark"')
  await ada.answer(submissionAt(0, true))
  const after = await (await ada.fetch(`/r/${ada.round}?after=1`)).text()
  expect(after).toContain('"verdict"')
  expect(await page(ada)).not.toBe(untouched)
  expect(await page(eve)).toBe(untouched)
})
