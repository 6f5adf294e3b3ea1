import type { Reading } from '../cursor.ts'
import type { Duty } from '../duty.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `duties:`. */
export function readDuties(_reading: Reading, _section: Tree | undefined): readonly Duty[] {
  return []
}
