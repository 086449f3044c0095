// Installs what the lock file asks for, where that has not been done yet. Plain JavaScript: any Node from 18.20 on runs it.
const { execFileSync, execSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const ROOT = join(__dirname, '../..')
const LOCK = join(ROOT, 'package-lock.json')
/** Which lock file is installed, and by what: bindings differ by system, and an old npm leaves some out. */
const STAMP = join(ROOT, 'node_modules/.installed.json')
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
const COMMAND = ['ci', ...QUIET]
const NPM_STAMP = join(ROOT, 'node_modules/.package-lock.json')

install()

function install() {
  const lock = readFileSync(LOCK, 'utf8')
  const wanted = {
    lock: createHash('sha256').update(lock).digest('hex'),
    system: `${process.platform}-${process.arch}`,
  }
  const packages = JSON.parse(lock).packages
  if (isInstalled(wanted) && missing(packages).length === 0) return
  console.log('Installing packages; the first time takes a minute or more …')
  try {
    callNpm()
  } catch {
    stop('The packages could not be installed; npm says above why. Nothing else was changed: run the command again.')
  }
  const left = missing(packages)
  if (left.length > 0)
    stop(`npm under Node ${process.version} left out ${left.join(', ')}. Install Node 22 or newer and run this again.`)
  const by = `${process.version}, ${process.env.npm_config_user_agent || 'npm'}`
  writeFileSync(STAMP, `${JSON.stringify(Object.assign(wanted, { by }))}\n`)
}

/** npm under an older Node than a binding asks for leaves that binding out, so it is called by the Node that will use it. */
function callNpm() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const { npm_execpath: npm } = process.env
  if (major > 22 || (major === 22 && minor >= 12) || !npm) {
    execSync(`npm ${COMMAND.join(' ')}`, { cwd: ROOT, stdio: 'inherit' })
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'baseless-node-'))
  try {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const own = ['install', '--prefix', folder, '--no-save', ...QUIET, `node@${devDependencies.node}`]
    execFileSync(process.execPath, [npm, ...own], { cwd: folder, stdio: ['inherit', 'ignore', 'inherit'] })
    const node = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
    execFileSync(node, [npm, ...COMMAND], { cwd: ROOT, stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** By our own stamp; where npm was called by hand, by the time of its. */
function isInstalled({ lock, system }) {
  if (!existsSync(STAMP)) return existsSync(NPM_STAMP) && statSync(NPM_STAMP).mtimeMs >= statSync(LOCK).mtimeMs
  const stamp = JSON.parse(readFileSync(STAMP, 'utf8'))
  return stamp.lock === lock && stamp.system === system
}

/** The packages made for this system, or for all, that the lock file has and the disk has not. */
function missing(packages) {
  return Object.keys(packages).filter((path) => {
    const { os, cpu, libc } = packages[path]
    const ours = fits(os, process.platform) && fits(cpu, process.arch) && (!libc || fits(libc, libcOfSystem()))
    const needed = !packages[path].optional || Boolean(os || cpu)
    return path !== '' && needed && ours && !existsSync(join(ROOT, path, 'package.json'))
  })
}

function fits(allowed, value) {
  return !allowed || (allowed.includes(value) && !allowed.includes(`!${value}`))
}

function libcOfSystem() {
  if (process.platform !== 'linux') return undefined
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
