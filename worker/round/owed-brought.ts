/**
 * Whether a quiz of an article that somebody brought is being deleted, or was. Whoever plays it alone does so in a round of which
 * no list is kept, for there may be a million, so that no deletion reaches it: such a round tells first and asks afterwards.
 * A deletion that begins later finds what was told, and of one that began before, the round takes it back itself. For the same
 * reason it asks before it shows or judges anything.
 */
export async function isGone({ CLASSROOMS }: Pick<Env, 'CLASSROOMS'>, slug: string): Promise<boolean> {
  return !(await CLASSROOMS.get(CLASSROOMS.idFromName(slug)).stands())
}
