import { zipSync } from 'fflate'

/**
 * Packs the files of a workbook. Stands in for a module of write-excel-file (`vite.config.ts`), which would start Web
 * Workers for larger files: the Worker cannot.
 */
export default async function zipAtOnce(files: Record<string, Uint8Array>): Promise<ArrayBufferLike> {
  return zipSync(files).buffer
}
