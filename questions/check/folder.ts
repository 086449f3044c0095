import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackProblem } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import { keysGivenTwice } from './keys.ts'
import { readLibrary } from './parse.ts'

/** The folder of the built-in packs. */
export const PACKS = join(import.meta.dirname, '../packs')

/** Reads every pack in a folder: those that are sound, and all problems of the others, malformed JSON included. */
export function readFolder(folder: string): { packs: Pack[]; problems: PackProblem[] } {
  const names = readdirSync(folder).filter((name) => /\.json$/i.test(name))
  const files = names.map((name) => readJson(name, readText(join(folder, name))))
  const broken = files.flatMap((file) => ('problem' in file ? [file.problem] : []))
  const whole = files.flatMap((file) => ('data' in file ? [[file.name, file.data] as const] : []))
  const { packs, problems } = readLibrary(Object.fromEntries(whole))
  return { packs, problems: [...broken, ...problems] }
}

/** A file's text in UTF-8, without the mark that some editors put before it. */
function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

function readJson(name: string, text: string): { name: string; data: unknown } | { problem: PackProblem } {
  if (text.includes('\uFFFD'))
    return { problem: { file: name, rule: 'json', field: 'file', message: 'must be saved as UTF-8' } }
  try {
    const data: unknown = JSON.parse(text)
    const [twice] = keysGivenTwice(text)
    return twice ? { problem: { file: `${name}:${twice.line}`, rule: 'json', ...twice.fault } } : { name, data }
  } catch (error) {
    const { message } = error as SyntaxError
    return {
      problem: {
        file: `${name}:${lineOf(message, text)}`,
        ...{ rule: 'json', field: 'JSON', message: message.replace(/\s+/g, ' ') },
      },
    }
  }
}

/** V8 names the line of some errors, quotes the neighbourhood of others, and else the text ended too soon. */
function lineOf(message: string, text: string): number {
  const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? []
  if (line !== undefined) return Number(line)
  const [, token = '', around = ''] =
    /^Unexpected token '(.)', (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not/s.exec(message) ?? []
  const start = around === '' ? -1 : text.indexOf(around)
  const end = start < 0 ? text.length : start + around.indexOf(token, Math.floor((around.length - 1) / 2))
  return text.slice(0, end).split('\n').length
}
