import { html } from 'hono/html'
import * as m from '../../../web/messages/index.ts'

/** How wide and high a frame is where nobody has said, in pixels: a first question, with what judges it. */
export const FRAME = { width: 640, height: 720 } as const

/** What is shown in a frame, and by which address. */
export interface Framable {
  /** of the game, without a path */
  origin: string
  title: string
  /** the address of the frame: `/embed/q/SLUG` */
  frame: string
  /** the address of the page, for whoever sees no frame */
  page: string
}

/**
 * What another site puts into its page, in one line: the frame, a plain link, and the script that makes the frame as high as
 * what is in it. The frame works without the script, and the link without either.
 */
export function snippetOf(
  { origin, title, frame, page }: Framable,
  { width, height }: { width: number | string; height: number } = { ...FRAME, width: '100%' },
): string {
  const name = `${title} · ${m.brand()}`
  const around = html`<iframe src="${origin}${frame}" title="${name}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
  const link = html`<p><a href="${origin}${page}">${name}</a></p>`
  return `${around}${link}<script async src="${origin}/embed.js"></script>`
}
