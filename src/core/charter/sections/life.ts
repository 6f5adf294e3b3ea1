import type { Reading } from '../cursor.ts'
import type { Life } from '../life.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `life:`. */
export function readLife(_reading: Reading, _section: Tree | undefined): Life | undefined {
  return undefined
}
