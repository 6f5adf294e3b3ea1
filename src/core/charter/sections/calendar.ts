import type { Calendar } from '../calendar.ts'
import type { Reading } from '../cursor.ts'
import type { Tree } from '../yaml-tree.ts'

/** Reads `calendar:`. */
export function readCalendar(_reading: Reading, _section: Tree | undefined): Calendar | undefined {
  return undefined
}
