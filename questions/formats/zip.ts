import { strToU8, Unzip, type UnzipFile, UnzipInflate, zipSync } from 'fflate'

/** What a zip may unpack to: more is taken for a bomb. */
const MOST_UNPACKED = { bytes: 20_000_000, files: 2_000 }

/** So much is given to the unpacking at once: at most about a thousand times as much comes of it before we look. */
const PIECE = 4_096

/** Why a zip is not unpacked, in a sentence; `isBomb` if it would unpack to too much. */
export class ZipFault extends Error {
  readonly isBomb: boolean
  constructor(message: string, { isBomb = false } = {}) {
    super(message)
    this.isBomb = isBomb
  }
}

const BOMB = { isBomb: true }

/** The files of a zip by their names. Throws `ZipFault` for what is no zip or unpacks to more than `most`. */
export function unzipped(bytes: Uint8Array, most = MOST_UNPACKED): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>()
  let total = 0
  let fault: Error | null = null
  const take = (file: UnzipFile) => {
    if (file.name.endsWith('/')) return
    if (files.size >= most.files) throw new ZipFault(`The zip holds more than ${most.files} files.`, BOMB)
    const pieces: Uint8Array[] = []
    files.set(file.name, pieces)
    file.ondata = (error, piece) => {
      if (error) fault = error
      total += piece?.length ?? 0
      if (total > most.bytes) throw new ZipFault(`The zip unpacks to more than ${most.bytes / 1_000_000} MB.`, BOMB)
      if (piece?.length) pieces.push(piece)
    }
    file.start()
  }
  try {
    const unzip = new Unzip(take)
    unzip.register(UnzipInflate)
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    if (error instanceof ZipFault) throw error
    fault = error as Error
  }
  if (fault || files.size === 0) throw new ZipFault('The file is no sound zip.')
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]))
}

/** Files packed as a zip, the same bytes each time; at level 0 they are not made smaller, which is quicker. */
export function zipped(files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file])
  return zipSync(Object.fromEntries(bytes), { mtime: '1980-01-01T12:00:00', level }) as Uint8Array<ArrayBuffer>
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
