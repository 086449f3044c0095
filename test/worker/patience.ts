/** How long is waited for what will come, in milliseconds: a machine of CI is slower at times than any of ours. */
export const PATIENCE = { timeout: 30_000, interval: 5 }
