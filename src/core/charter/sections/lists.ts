import type { Reading } from '../cursor.ts'
import type { NamedList } from '../fact.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `lists:`. */
export function readLists(_reading: Reading, _section: Tree | undefined): readonly NamedList[] {
  return []
}
