import { freeAddress } from '../../worker/local/address.ts'

/** A port that nobody listens at, and that no socket of another process gets by chance. */
export async function freePort(): Promise<number> {
  const { port } = await freeAddress('127.0.0.1', 0)
  return port
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
