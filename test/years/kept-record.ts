import assert from 'node:assert/strict'
import type { Ports } from '../../src/app/ports.ts'
import type { RecordFiles } from '../../src/app/record/record-files.ts'
import { foldTo } from '../../src/app/running/fold.ts'
import { openLibrary } from '../../src/app/running/library.ts'
import type { Snapshot } from '../../src/app/running.ts'
import type { RecordSource } from '../../src/app/verify/record-source.ts'
import type { FoundationState } from '../../src/core/foundation/state.ts'
import { passTime } from '../support/given.ts'

/** Folds the record alone, from its first entry on: it gives the state that the site has, in which nothing is due. */
export async function assertFoldsAnew(name: string, { state, at }: Snapshot, ports: Ports): Promise<void> {
  const library = openLibrary(await ports.store.documents(name))
  const folded = await foldTo(name, state.size, library, ports)
  assert.deepEqual(passTime(folded.state, at), [])
  assert.deepEqual(told(folded.state), told(state))
}

/** Without the documents, which stand beside it, and without moments that are looked at once more and bring nothing. */
function told({ library: _, deadlines: __, ...state }: FoundationState) {
  return state
}

/** A record as whoever verifies it from elsewhere would read it. */
export function recordSource(files: RecordFiles): RecordSource {
  return {
    label: files.stored.name,
    vkey: async () => files.stored.vkey,
    async file(path) {
      if (path === 'checkpoint') return (await files.published()).checkpoint
      if (path === 'keys') return files.keys()
      return (await files.tile(path))?.bytes
    },
  }
}
