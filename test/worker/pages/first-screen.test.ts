import { expect, test } from 'vitest'
import { PACK_QUIZ, Player, Visitor } from '../helpers.ts'

const KILOBYTE = 1_024

/** How many bytes of a page, compressed, have to come until its first card is there. */
async function bytesToCard(page: string): Promise<number> {
  const end = page.indexOf('</article>')
  expect(end).toBeGreaterThan(0)
  const packed = new Blob([page.slice(0, end)]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(packed).arrayBuffer()).byteLength
}

test.each(['/', `/q/${PACK_QUIZ}`])('the first question of %s has come with 5 KB', async (path) => {
  const reply = await new Visitor().fetch(path)
  expect(await bytesToCard(await reply.text())).toBeLessThanOrEqual(5 * KILOBYTE)
})

test('the question of a round has come with 5 KB, and one script is asked for', async () => {
  const player = await Player.start()
  const page = await (await player.fetch(`/r/${player.round}`)).text()
  expect(await bytesToCard(page)).toBeLessThanOrEqual(5 * KILOBYTE)
  expect(page.match(/<script type="module"/g)).toHaveLength(1)
})
