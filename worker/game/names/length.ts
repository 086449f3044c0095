/** How many code points a nickname may have. */
export const NICKNAME_LENGTH = { min: 2, max: 24 } as const

/** How many code points the title of a quiz may have. */
export const TITLE_LENGTH = 80

/** The length of a name as boards count it: in code points, so that 𝓐 is one. */
export function lengthOf(name: string): number {
  return [...name].length
}
