import type { Reading } from '../cursor.ts'
import type { Roll } from '../roll.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `rolls:`. */
export function readRolls(_reading: Reading, _section: Tree | undefined): readonly Roll[] {
  return []
}
