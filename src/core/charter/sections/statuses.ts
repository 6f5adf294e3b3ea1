import type { Reading } from '../cursor.ts'
import type { Status } from '../status.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `statuses:`. */
export function readStatuses(_reading: Reading, _section: Tree | undefined): readonly Status[] {
  return []
}
