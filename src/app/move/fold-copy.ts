import { evolve } from '../../core/foundation/evolve.ts'
import { emptyFoundation } from '../../core/foundation/state.ts'
import { readEntries } from '../record/read-entries.ts'
import { openLibrary } from '../running/library.ts'
import type { Snapshot } from '../running.ts'
import type { FoundationCopy } from './foundation-copy.ts'

/**
 * A foundation as its record leaves it at the last entry, whatever the time is now, so that the same record gives the same
 * state at any later time. Throws when the record cannot be folded by this version.
 */
export async function foldCopy(copy: FoundationCopy): Promise<Snapshot> {
  const library = openLibrary(copy.documents)
  const state = emptyFoundation(library)
  for await (const { entries } of readEntries(copy.entries, 0, copy.size)) {
    for (const entry of entries) evolve(state, entry)
  }
  const values = new Map(copy.sealed.map((value) => [value.commitment, value]))
  return { state, values, addresses: new Map(), text: library.text, document: library.find, at: state.last }
}
