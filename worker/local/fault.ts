import { accessSync, constants } from 'node:fs'

/** Exit statuses of the server, by the names that sysexits.h gives them; 0 is a stop that was asked for. */
export const STATUS = {
  usage: 64,
  noInput: 66,
  unavailable: 69,
  software: 70,
  cantCreate: 73,
  io: 74,
  busy: 75,
  noPermission: 77,
  config: 78,
}

/** Why the server does not run, in a sentence for whoever started it, and the status to exit with. */
export class StartFault extends Error {
  readonly status: number

  constructor(kind: keyof typeof STATUS, sentence: string) {
    super(sentence)
    this.status = STATUS[kind]
  }
}

/** The error that Node's file system and network functions throw. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}

/** Throws a StartFault where a file may not be read, or is not there: `missing` says that. */
export function expectFile(file: string, missing: string): void {
  try {
    accessSync(file, constants.R_OK)
  } catch (error) {
    const refused = isSystemError(error) && /^E(?:ACCES|PERM)$/.test(error.code ?? '')
    const sentence = `This user may not read ${file}. Run this as the user who serves, or as root.`
    throw new StartFault('noInput', refused ? sentence : missing)
  }
}

/** Runs something for whoever typed the command; resolves with the status to exit with, having said what went wrong. */
export async function complain(heading: string, work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    const fault = error instanceof StartFault ? error : new StartFault('io', String(error))
    process.stderr.write(`${heading}: ${fault.message}\n`)
    return fault.status
  }
}
