import type { Reading } from '../cursor.ts'
import type { ExceptionalState } from '../exceptional-state.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `while:`. */
export function readExceptions(_reading: Reading, _section: Tree | undefined): readonly ExceptionalState[] {
  return []
}
