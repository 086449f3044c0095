import { dropTakedown, readTakedowns } from '../../store/reported.ts'
import { classroomObject } from '../objects.ts'

/** Deletes the quizzes that the deployer takes down: link, article, rounds, scores and picture. What is left goes on by itself. */
export async function takeDown(env: Env): Promise<void> {
  for (const slug of await readTakedowns(env.KV)) {
    await classroomObject(env, slug).erase(slug)
    await dropTakedown(env.KV, slug)
  }
}
