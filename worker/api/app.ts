import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context, HonoRequest, MiddlewareHandler } from 'hono'
import { Problem, type ProblemKind } from '../service/problem.ts'
import { invalid } from './problem.ts'

/** The largest body of a request, in bytes. */
export const MAX_BODY = 64 * 1024

/** The same where it holds an article with its questions. */
const MAX_ARTICLE = 1024 * 1024

/** The same of a picture. */
const MAX_PICTURE = 300 * 1024

/** The addresses that take a picture, and an article. */
const OF_PICTURES = /^\/api\/quizzes\/[^/]+\/host\/pictures\//
const OF_ARTICLES = /^\/api\/(?:articles|quizzes\/[^/]+\/host\/article)$/

/** Refuses larger bodies, in bytes, unread. */
export const bodyLimits: MiddlewareHandler = (c, next) => limitAt(c.req.path)(c, next)

function limitAt(path: string): MiddlewareHandler {
  if (OF_PICTURES.test(path)) return pictureLimit
  return OF_ARTICLES.test(path) ? articleLimit : usualLimit
}

const usualLimit = limitBody(MAX_BODY)
const pictureLimit = limitBody(MAX_PICTURE)
const articleLimit = limitBody(MAX_ARTICLE)

/** Refuses larger bodies, in bytes, unread. */
export function limitBody(maxSize: number): MiddlewareHandler {
  return async (c, next) => {
    const told = c.req.header('Content-Length')
    // The runtime lets no more through than is told, but less.
    const isTold = told !== undefined && c.req.header('Transfer-Encoding') === undefined
    if (isTold && Number(told) > maxSize) throw new Problem('too-large')
    // What comes along with a GET or a HEAD is read by nobody, and no Request is made of it.
    if (isRead(c.req.method)) return next()
    if (isTold) await readWhole(c, Number(told))
    else if (c.req.raw.body) c.req.raw = new Request(c.req.raw, { body: await readBody(c.req.raw.body, maxSize) })
    return next()
  }
}

/** Whether a request by this method only reads. */
export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether a request by this method changes nothing: it reads, or asks what it may do. */
export function isLook(method: string): boolean {
  return isRead(method) || method === 'OPTIONS'
}

/** The bytes of a byte-order mark, without which a text is read. */
const MARK = 3

/** Reads a body of a told length, which its handler finds again. Throws `malformed` where it breaks off: nothing is done by halves. */
async function readWhole({ req }: Context, length: number): Promise<void> {
  if (!(await isWhole(req, length).catch(() => false))) throw new Problem('malformed')
}

async function isWhole(req: HonoRequest, length: number): Promise<boolean> {
  if (!/\bjson\b/i.test(req.header('Content-Type') ?? '')) return (await req.arrayBuffer()).byteLength === length
  // As Hono reads JSON, which is not read a second time.
  const read = new TextEncoder().encode(await req.text()).length
  return read === length || read === length - MARK
}

/** Reads a body of untold length. Throws `too-large` where it has more bytes than that, and `malformed` where it breaks off. */
async function readBody(body: ReadableStream<Uint8Array<ArrayBuffer>>, maxSize: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = body.getReader()
  const read = () => reader.read().catch(() => Promise.reject(new Problem('malformed')))
  for (let { value } = await read(); value; { value } = await read()) {
    length += value.length
    if (length > maxSize) throw new Problem('too-large')
    chunks.push(value)
  }
  return new Blob(chunks)
}

/** What every handler finds in its context. */
export interface AppEnv {
  Bindings: Env
}

/**
 * A sub-app whose routes answer a body or parameter that does not fit its schema with 422 and the field's name; `missing` is
 * the problem of an id longer than any of ours.
 */
export function resource({ missing = 'no-round' }: { missing?: ProblemKind } = {}): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusal(result.target, result.error.issues, missing)
    },
  })
}

/** An address longer than any of ours leads nowhere, and a key longer than any opens nothing. */
function refusal(target: string, issues: readonly z.core.$ZodIssue[], missing: ProblemKind): Problem {
  const tooLong = issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string')
  if (tooLong && target === 'param') return new Problem(tooLong.path[0] === 'slug' ? 'no-quiz' : missing)
  return target === 'header' ? new Problem('not-host') : invalid(issues)
}

/** A body of JSON that a route asks for, in its description. */
export function asks<Schema extends z.ZodType>(schema: Schema) {
  return { required: true as const, content: { 'application/json': { schema } } }
}

/** A body of JSON that a route answers with, in its description. */
export function tells<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}
