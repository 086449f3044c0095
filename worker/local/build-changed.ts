// `npm run build`: builds the game, unless what is there was built from the same. `npx vite build` always does.
import { commit } from './commit.ts'
import { COMPILED, makeWhereChanged } from './made-once.ts'

const DIST = 'dist'
/** All that a build might read, but for what it makes for itself. */
const READ = ['{questions,web,worker}/**', '*.{json,toml,ts}', 'node_modules/.package-lock.json']
/** What it goes by beside files: where it stands is written into what it makes. */
const by = JSON.stringify([process.cwd(), commit(), process.env.CLOUDFLARE_ENV])

await makeWhereChanged(DIST, { from: READ, but: [`${COMPILED}/**`], by }, build)

async function build(): Promise<void> {
  const { createBuilder, createLogger } = await import('vite')
  try {
    const builder = await createBuilder({ logLevel: 'warn' }, null)
    await builder.buildApp()
  } catch (error) {
    createLogger().error(`error during build:\n${error instanceof Error ? error.stack : error}`)
    process.exit(1)
  }
}
