// `npm run build`: builds the game, unless what is there was built from the same. `npx vite build` always does.
import { commit } from './commit.ts'
import { allIn, COMPILED, compileSentences, makeWhereChanged } from './made-once.ts'

const DIST = 'dist'
/** All that a build might read, but for what it makes for itself. */
const READ = [
  ...['questions', 'web', 'worker'].flatMap(allIn),
  ...['*.{js,json,jsonc,mjs,toml,ts}', '.*', 'node_modules/.package-lock.json'],
]
const { CLOUDFLARE_ENV, NODE_ENV } = process.env
/** What it goes by beside files: where it stands is written into what it makes. */
const by = JSON.stringify([process.cwd(), commit(), CLOUDFLARE_ENV, NODE_ENV])

// The type checker reads them as well, built anew or not.
await compileSentences().catch(fail)
await makeWhereChanged(DIST, { from: READ, but: [`${COMPILED}/**`, `${COMPILED}/.*`], by }, build).catch(fail)

async function build(): Promise<void> {
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({ logLevel: 'warn' }, null)
  await builder.buildApp()
}

function fail(error: unknown): never {
  console.error(`error during build:\n${error instanceof Error ? error.stack : error}`)
  process.exit(1)
}
