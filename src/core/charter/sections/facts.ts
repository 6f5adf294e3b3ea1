import type { Reading } from '../cursor.ts'
import type { Fact } from '../fact.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `facts:`. */
export function readFacts(_reading: Reading, _section: Tree | undefined): readonly Fact[] {
  return []
}
