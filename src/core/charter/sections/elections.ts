import type { Reading } from '../cursor.ts'
import type { Election } from '../election.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `elections:`. */
export function readElections(_reading: Reading, _section: Tree | undefined): readonly Election[] {
  return []
}
