import { execFileSync } from 'node:child_process'

export const COMMIT_SIGNS = 12

/** The commit by its first signs: as the builder's environment names it, else as git does. */
export function commit(): string {
  const { COMMIT, WORKERS_CI_COMMIT_SHA, GITHUB_SHA } = process.env
  const named = COMMIT || WORKERS_CI_COMMIT_SHA || GITHUB_SHA
  if (named) return named.slice(0, COMMIT_SIGNS)
  try {
    const git = ['rev-parse', `--short=${COMMIT_SIGNS}`, 'HEAD']
    return execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}
