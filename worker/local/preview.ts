import { watch } from 'node:fs'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { runTool } from './tools.ts'

/** Editors write a file in several steps; this long after the last of them it is whole, in milliseconds. */
const SETTLED = 150

/**
 * Builds anew whenever a pack is saved and calls `built`; while a pack has an error, the game stays as it was. What comes
 * back ends that, with a build that is under way.
 */
export function previewPacks(log: (text: string) => void, built: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const over = new AbortController()
  const complain = (error: unknown) => {
    if (!over.signal.aborted) log(`${error}\n`)
  }
  const watcher = watch(PACKS, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(() => rebuild(built, over.signal).then(log)).catch(complain)
    }, SETTLED)
  })
  return () => {
    watcher.close()
    clearTimeout(timer)
    over.abort()
  }
}

/** Resolves with what there is to say. */
async function rebuild(built: () => Promise<void>, over: AbortSignal): Promise<string> {
  const { packs, problems } = readFolder(PACKS)
  if (problems.length > 0)
    return `${problems.map(problemLine).join('\n')}\nThe game goes on with the packs as they were.\n`
  await runTool('vite', ['build', '--logLevel', 'error'], over)
  await built()
  return `Built anew, with ${packs.length} packs.\n`
}
