import type { Reading } from '../cursor.ts'
import type { Limit } from '../limit.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `limits:`. */
export function readLimits(_reading: Reading, _section: Tree | undefined): readonly Limit[] {
  return []
}
