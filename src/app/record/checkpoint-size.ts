import { type Checkpoint, parseCheckpoint } from '../../core/record/checkpoint.ts'
import { parseNote } from '../../core/record/note.ts'

/** How many entries our own checkpoint speaks for, as the store keeps it; none for a record without a checkpoint. */
export function checkpointSize(signed: Uint8Array | undefined): number {
  return signed === undefined ? 0 : keptCheckpoint(signed).size
}

/** Our own checkpoint, as the store keeps it; its signatures are checked by whoever reads it elsewhere. */
export function keptCheckpoint(signed: Uint8Array): Checkpoint {
  const note = parseNote(signed)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!checkpoint.ok) throw new Error(`The store holds a checkpoint that cannot be read: ${checkpoint.problem.code}`)
  return checkpoint.value
}
