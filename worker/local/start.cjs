// `npm start`: installs what is missing, builds, and serves. Plain JavaScript: any Node from 18.20 on runs it.
const { spawn } = require('node:child_process')
const { accessSync, constants, existsSync } = require('node:fs')
const { join } = require('node:path')
const { onceOrphaned } = require('./lifeline.cjs')

require('./install.cjs')

const ROOT = join(__dirname, '../..')
const CHECK = ['worker/local/settings-check.ts']
const BUILD = ['worker/local/build-changed.ts']
const SERVE = ['worker/local/serve.ts']
/** Where Node keeps what it compiled of the game's own server, so that the next start is quicker. */
const COMPILED = join(ROOT, 'node_modules/.cache/baseless/node')
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

let running
let stopping = false

for (const signal of SIGNALS) process.on(signal, () => stop(signal))
onceOrphaned(() => stop('SIGTERM'))
const writable = isWritable()
if (writable) runInTurn([CHECK, BUILD, [...SERVE, '--preview']])
else {
  console.log('This folder cannot be written to: serving what is built, without watching the packs.')
  runInTurn([SERVE])
}

function stop(signal) {
  stopping = true
  running?.kill(signal)
}

/** Runs scripts by the Node that came with the packages, until one fails or it is stopped; ends with its status. */
function runInTurn([script, ...more]) {
  // Of a build it would keep each time what nobody reads again: Vite gives its configuration a new name.
  const compiled = writable && script !== BUILD ? { NODE_COMPILE_CACHE: COMPILED } : {}
  const env = { ...compiled, ...process.env }
  running = spawn(ownNode(), script, { cwd: ROOT, stdio: 'inherit', env })
  running.once('error', (error) => {
    console.error(`Baseless did not start: ${error.message}`)
    process.exit(1)
  })
  running.once('exit', (status, signal) => {
    if (status === 0 && more.length > 0 && !stopping) runInTurn(more)
    else process.exit(signal ? Number(!stopping) : status)
  })
}

function ownNode() {
  const [folder, name] =
    process.platform === 'win32' ? ['node_modules/node/bin', 'node.exe'] : ['node_modules/node/bin', 'node']
  const file = join(ROOT, folder, name)
  return existsSync(file) ? file : process.execPath
}

function isWritable() {
  try {
    accessSync(ROOT, constants.W_OK)
    return true
  } catch {
    return false
  }
}
