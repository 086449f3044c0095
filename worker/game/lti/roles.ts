const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'

/** Who teaches a course: by the roles in the course alone, for a teacher of the school may be a pupil here. */
const TEACHES = new Set([
  ...['Instructor', 'ContentDeveloper', 'Administrator', 'Manager'].map((role) => `${MEMBERSHIP}#${role}`),
])
const TEACHES_AS = `${MEMBERSHIP}/Instructor#`

/** Who runs a platform, or a school on it. */
const RUNS =
  /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/(?:system|institution)\/person#(?:Sys)?(?:Admin|Administrator)$/

/** Whether somebody may place quizzes in a course: who teaches it, or runs its platform. */
export function mayPlace(roles: readonly string[]): boolean {
  return isInstructor(roles) || roles.some((role) => RUNS.test(role))
}

/** Whether somebody teaches the course that they come from, by the roles that its platform has signed. */
export function isInstructor(roles: readonly string[]): boolean {
  return roles.some((role) => TEACHES.has(role) || role.startsWith(TEACHES_AS))
}
