import { MOST_OF_PICTURE } from '../../../../questions/article/bounds.ts'

/** A picture made anew: the pixels of a file, and nothing else that stood in it. */
export interface MadePhoto {
  id: string
  width: number
  height: number
  file: Blob
}

/** Larger files are not opened: they could take all of a phone's memory. */
const MOST_BYTES = 40 * 1024 * 1024
const QUALITIES = [0.86, 0.72, 0.58, 0.44]
/** How much smaller each further try is. */
const STEP = 0.75
const LEAST_PIXELS = 64
const ID_LENGTH = 24

/** Makes a picture of a file that is small enough to be kept; null for what the browser cannot draw. */
export async function makePhoto(file: Blob): Promise<MadePhoto | null> {
  if (file.size > MOST_BYTES || file.type === 'image/svg+xml') return null
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!image) return null
  try {
    return await fitting(image)
  } finally {
    image.close()
  }
}

async function fitting(image: ImageBitmap): Promise<MadePhoto | null> {
  const longer = Math.max(image.width, image.height)
  for (
    let side = Math.min(longer, MOST_OF_PICTURE.pixels);
    side >= LEAST_PIXELS || side === longer;
    side = side * STEP
  ) {
    const canvas = drawn(image, side / longer)
    for (const quality of QUALITIES) {
      const file = await encoded(canvas, quality)
      if (file && file.size <= MOST_OF_PICTURE.bytes)
        return { id: newId(), width: canvas.width, height: canvas.height, file }
    }
  }
  return null
}

function drawn(image: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (pen) {
    // What is clear would be black in a JPEG.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

/** As WebP; as JPEG where the browser writes no WebP, and gives a PNG instead. */
async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const blob = (type: string) => new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  const webp = await blob('image/webp')
  return webp?.type === 'image/webp' ? webp : blob('image/jpeg')
}

/** Nobody guesses it: 24 signs of 36. */
function newId(): string {
  const signs = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH * 4))
  // What is beyond the last whole round of signs would make some more likely than others.
  const fair = [...bytes].filter((byte) => byte < 252).slice(0, ID_LENGTH)
  return fair.map((byte) => signs[byte % signs.length]).join('')
}
