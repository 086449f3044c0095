/**
 * The catalogue once more, for what a page loads later: vite.config.ts makes it a module of its own, so that its sentences
 * come with that script and not with the page.
 */
export * from './compiled/messages.js'
