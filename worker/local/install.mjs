// Installs what the lock file asks for, where that has not been done yet. Plain JavaScript: whatever Node is there runs it.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const INSTALLED = 'node_modules/.package-lock.json'

if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing packages …')
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
}
