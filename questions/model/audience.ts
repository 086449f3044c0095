import type { Pack } from './pack.ts'
import { AGES, type Age, type Sensitive } from './terms.ts'

/** Whom articles are looked for: readers of which age at least, or any, and what they are not to be about. */
export interface Audience {
  age?: Age
  without: readonly Sensitive[]
}

/** Whether an article suits them. One that bears no age is taken to be for the oldest alone. */
export function suits(pack: Pick<Pack, 'age' | 'sensitive'>, { age, without }: Audience): boolean {
  const isOldEnough = age === undefined || AGES.indexOf(age) >= AGES.indexOf(pack.age ?? '16+')
  return isOldEnough && !pack.sensitive?.some((topic) => without.includes(topic))
}
