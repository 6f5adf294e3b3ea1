import type { Result } from '../../core/base/result.ts'
import { type Checkpoint, parseCheckpoint } from '../../core/record/checkpoint.ts'
import { parseNote } from '../../core/record/note.ts'
import type { CheckpointFault, NoteFault } from '../../core/record/record-fault.ts'

/** How many entries our own checkpoint speaks for, as the store keeps it; none for a record without a checkpoint. */
export function checkpointSize(signed: Uint8Array | undefined): number {
  return signed === undefined ? 0 : keptCheckpoint(signed).size
}

/** The same for what is shown: nothing stands under a checkpoint that cannot be read, and whoever checks it sees why. */
export function shownSize(signed: Uint8Array | undefined): number {
  const checkpoint = signed === undefined ? undefined : checkpointIn(signed)
  return checkpoint?.ok ? checkpoint.value.size : 0
}

/** Our own checkpoint, as the store keeps it; its signatures are checked by whoever reads it elsewhere. */
export function keptCheckpoint(signed: Uint8Array): Checkpoint {
  const checkpoint = checkpointIn(signed)
  if (!checkpoint.ok) throw new Error(`The store holds a checkpoint that cannot be read: ${checkpoint.problem.code}`)
  return checkpoint.value
}

function checkpointIn(signed: Uint8Array): Result<Checkpoint, CheckpointFault | NoteFault> {
  const note = parseNote(signed)
  return note.ok ? parseCheckpoint(note.value.text) : note
}
