import type { LiveEvent } from '../../game/live/events.ts'
import {
  type ClientMessage,
  HostMessage,
  MOST_CHARACTERS,
  PhoneMessage,
  type ServerMessage,
  type Told,
} from '../../game/live/protocol.ts'
import type { Caller } from './lines.ts'

/** What was said, as the protocol knows it, or what is wrong with it. */
export function read({ role }: Caller, data: string | ArrayBuffer): ClientMessage | 'malformed' | 'not-host' {
  if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return 'malformed'
  const json = parsed(data)
  const own = (role === 'phone' ? PhoneMessage : HostMessage).safeParse(json)
  if (own.success) return own.data
  return role === 'phone' && HostMessage.safeParse(json).success ? 'not-host' : 'malformed'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a message means: a player speaks for themselves alone. */
export function eventOf(caller: Caller, message: Exclude<ClientMessage, { type: 'hello' }>): LiveEvent {
  return caller.role === 'phone' ? ({ ...message, player: caller.player } as LiveEvent) : (message as LiveEvent)
}

/** How somebody is told that what they said changed nothing, and why. */
export function refusal(why: Told): ServerMessage {
  return { type: 'refused', why }
}
