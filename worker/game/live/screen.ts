import { withQuestion } from './phone.ts'
import type { HostHears, Person, ScreenView } from './protocol.ts'

/** What a message makes of what a host's screen knows. */
export function heardByScreen(view: ScreenView, message: HostHears): ScreenView {
  switch (message.type) {
    case 'stage':
      return { ...view, stage: withQuestion(view.stage, message) }
    case 'count':
      return { ...view, count: message }
    case 'people':
      return { ...view, people: withPeople(message.all ? [] : view.people, message.came, message.left) }
    case 'podium':
      return { ...view, podium: message }
    default:
      return view
  }
}

function withPeople(people: Person[], came: readonly Person[], left: readonly string[]): Person[] {
  const gone = new Set([...left, ...came.map(({ id }) => id)])
  return [...people.filter(({ id }) => !gone.has(id)), ...came]
}
