import { execFile } from 'node:child_process'
import { watch } from 'node:fs'
import { promisify } from 'node:util'
import { PACKS, readFolder } from '../../questions/folder.ts'
import { problemLine } from '../../questions/parse.ts'

/** Editors write a file in several steps; this long after the last of them it is whole, in milliseconds. */
const SETTLED = 150

const run = promisify(execFile)

/** Builds anew whenever a pack is saved, so that it is playable at once; while one has an error, the game stays as it was. */
export function previewPacks(log: (text: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  watch(PACKS, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(rebuild).then(log, (error) => log(`${error}\n`))
    }, SETTLED)
    // A server that was stopped need not wait for another pack.
  }).unref()
}

/** Resolves with what there is to say. */
async function rebuild(): Promise<string> {
  const { packs, problems } = readFolder(PACKS)
  if (problems.length > 0)
    return `${problems.map(problemLine).join('\n')}\nThe game goes on with the packs as they were.\n`
  await run('vite', ['build', '--logLevel', 'error'])
  return `Built anew, with ${packs.length} packs.\n`
}
