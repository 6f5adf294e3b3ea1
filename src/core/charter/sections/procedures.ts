import type { Reading } from '../cursor.ts'
import type { Procedure } from '../procedure.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `procedures:`. */
export function readProcedures(_reading: Reading, _section: Tree | undefined): readonly Procedure[] {
  return []
}
