import { parseCheckpoint } from '../core/record/checkpoint.ts'
import { parseNote } from '../core/record/note.ts'

/** How many entries our own checkpoint speaks for, as the store keeps it; none for a record without a checkpoint. */
export function checkpointSize(signed: Uint8Array | undefined): number {
  if (signed === undefined) return 0
  const note = parseNote(signed)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!checkpoint.ok) throw new Error(`The store holds a checkpoint that cannot be read: ${checkpoint.problem.code}`)
  return checkpoint.value.size
}
