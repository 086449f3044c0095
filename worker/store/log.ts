/** What happened, in the few words that a log is searched by. */
type Event =
  | 'unexpected'
  | 'owed-refused'
  | 'class-not-deleted'
  | 'socket-broken'
  | 'day-not-kept'
  | 'tallies-unread'
  | 'place-unknown'
  | 'registry-refused'
  | 'quizzes-not-listed'
  | 'platforms-not-listed'

/** Where in the code, and the longest message that is kept. */
const FRAMES = 12
const MESSAGE_LENGTH = 300

/**
 * Writes one line of JSON to the log: what happened, where in the code, and an id that its page shows. Nothing of what was
 * sent: a message loses whatever stands in quotation marks or could be a key, a name or an address of ours.
 */
export function log(event: Event, error: unknown, more: { id?: string } = {}): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error)
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line))
  const where = frames.slice(0, FRAMES).map((line) => line.trim())
  const level = event === 'unexpected' ? 'error' : 'warning'
  const line = JSON.stringify({ level, event, ...more, error: name, message: withoutContent(message), where })
  if (level === 'error') console.error(line)
  else console.warn(line)
}

/** Text from a request is quoted or stands behind a colon of a key; ids, keys and slugs are runs of letters and digits. */
function withoutContent(message: string): string {
  return message
    .slice(0, MESSAGE_LENGTH)
    .replace(/(["'`“‘«]).*?(?:["'`”’»]|$)/gs, '…')
    .replace(/\b\w+:\S+/g, '…')
    .replace(/[\w-]{16,}|\b(?=\w*\d)(?=\w*[a-z])\w{6,}/gi, '…')
}
