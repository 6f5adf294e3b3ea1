import { keyFiles } from '../../adapters/crypto/key-files.ts'
import type { SeenCheckpoint } from '../../app/move/restoring.ts'

/** What stands beside the keys about the most that was signed with them: the last thing to be lost when a data file is. */
export async function notedSizes(keys: string, origin: string): Promise<readonly SeenCheckpoint[]> {
  const noted = await keyFiles(keys).signed?.(origin)
  return noted === undefined ? [] : [{ label: keys, origin, size: noted.size }]
}
