/** How markup bears the place where a page's first screen ends. */
export const FIRST_SCREEN_ENDS = '<template id="first-screen-ends"></template>'

/** Stands where a page's first screen ends: only the styles of what is before it hold up that screen. */
export function FirstScreenEnds() {
  return <template id="first-screen-ends" />
}
