/** What a play may be billed for. */
export interface Counts {
  kvReads: number
  kvWrites: number
  kvLists: number
  kvDeletes: number
  objectCalls: number
  rowsWritten: number
}

export const NOTHING: Counts = { kvReads: 0, kvWrites: 0, kvLists: 0, kvDeletes: 0, objectCalls: 0, rowsWritten: 0 }
