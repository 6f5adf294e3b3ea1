import type { Reading } from '../cursor.ts'
import type { EventKind } from '../fact.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `events:`. */
export function readEvents(_reading: Reading, _section: Tree | undefined): readonly EventKind[] {
  return []
}
