import fc from 'fast-check'

/** What is drawn at random is drawn alike each time, so that a change fails by its own fault; SEED draws otherwise. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
