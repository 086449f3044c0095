import { log } from '../store/log.ts'

const NORMAL = 1000
/** Stand for no code, a broken connection and a failed handshake: a socket may not be closed with them. */
const NEVER_SENT = [1005, 1006, 1015]

/** Sends a text to a connection that still takes one; one that is closing or broken will ask anew when it is back. */
export function sendTo(socket: WebSocket, text: string): void {
  if (socket.readyState !== WebSocket.OPEN) return
  try {
    socket.send(text)
  } catch (error) {
    log('socket-broken', error)
  }
}

/** Completes the handshake by which the other side closes a connection. */
export function closeBack(socket: WebSocket, code: number): void {
  const isSent = code >= NORMAL && code < 5000 && !NEVER_SENT.includes(code)
  endSocket(socket, isSent ? code : NORMAL)
}

/** Closes a connection, unless it is closed already. */
export function endSocket(socket: WebSocket, code: number, reason?: string): void {
  if (socket.readyState === WebSocket.CLOSED) return
  try {
    socket.close(code, reason)
  } catch (error) {
    log('socket-broken', error)
  }
}
