import cyrillic from '@fontsource/pt-serif/files/pt-serif-cyrillic-700-normal.woff?inline'
import latin from '@fontsource/pt-serif/files/pt-serif-latin-700-normal.woff?inline'
import latinExtended from '@fontsource/pt-serif/files/pt-serif-latin-ext-700-normal.woff?inline'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import painter from '@resvg/resvg-wasm/index_bg.wasm'
import satori, { init } from 'satori/standalone'
import setter from 'satori/yoga.wasm'
import { type Card, layOut, SIZE } from './card.ts'

const FONTS = [latin, latinExtended, cyrillic].map((data, index) => ({
  name: `PT Serif ${index}`,
  data: bytesOf(data),
  weight: 700 as const,
}))

const ready = Promise.all([init(setter), initWasm(painter)])

/** Draws a card as a PNG. */
export async function draw(card: Card): Promise<Uint8Array> {
  await ready
  return new Resvg(await satori(layOut(card), { ...SIZE, fonts: FONTS })).render().asPng()
}

/** The bytes of a data: address. */
function bytesOf(address: string): ArrayBuffer {
  const text = atob(address.slice(address.indexOf(',') + 1))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer
}
