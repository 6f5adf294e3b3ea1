import type { Reading } from '../cursor.ts'
import type { MoneyRules } from '../money-rules.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `money:`. */
export function readMoney(_reading: Reading, _section: Tree | undefined): MoneyRules | undefined {
  return undefined
}
