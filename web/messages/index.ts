/**
 * The catalogue: every sentence of the interface, as a function. One language so far, so vite.config.ts bundles it
 * alone; without that alias Paraglide chooses by locale at run time.
 */
export * from './compiled/messages.js'
