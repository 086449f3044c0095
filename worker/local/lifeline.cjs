// Plain JavaScript: the Node that starts the game may be too old for more.
const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')

const EVERY_MS = 250
const SHELLS = /(?:^|\/)-?(?:sh|dash|bash|zsh|ash|busybox)$/

/**
 * Calls `then` once when the process that started this one is gone, or npm behind its shell: whoever kills `npm start`,
 * however hard, has stopped the game.
 * @param {() => void} then
 */
exports.onceOrphaned = function onceOrphaned(then) {
  const parent = process.ppid
  const npm = npmBehind(parent)
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent) && (npm === undefined || npmBehind(parent) === npm)) return
    clearInterval(timer)
    then()
  }, EVERY_MS)
  timer.unref()
}

/** npm runs a script through a shell: the parent's parent, where the parent is one. Only Linux tells it cheaply. */
function npmBehind(parent) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  try {
    const [pid, command] = process.platform === 'linux' ? fromProc(parent) : fromPs(parent)
    return SHELLS.test(command) ? pid : undefined
  } catch {
    return undefined
  }
}

/** The parent of a process, and the process's own command. */
function fromProc(pid) {
  const [, command = '', rest = ''] = /\((.*)\) \S (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
  return [Number(rest.split(' ')[0]), command]
}

function fromPs(pid) {
  const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  const [, parent, command = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
  return [Number(parent), command]
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
