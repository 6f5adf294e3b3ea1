import type { MoveTools } from '../../adapters/cli/move-tools.ts'
import { backUp } from './back-up.ts'
import { dataPlace } from './data-place.ts'
import { exportFoundation } from './export-foundation.ts'
import { importFoundation } from './import-foundation.ts'
import { restore } from './restore.ts'

export const moveTools: MoveTools = {
  place: (data) => dataPlace(data, process.env),
  backUp,
  restore,
  exportFoundation,
  importFoundation,
}
