import { readdirSync, readFileSync } from 'node:fs'

/** Every process below one, as Linux lists them. */
export function descendants(pid: number): { pid: number; command: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
  const below = (parent: number): typeof all => {
    return all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)])
  }
  return below(pid)
}

function readProcess(name: string) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }]
  } catch {
    return []
  }
}

/** Whether a process still runs; one that is dead but not yet fetched by its parent does not. */
export function runs(pid: number): boolean {
  return readProcess(String(pid)).length > 0
}
