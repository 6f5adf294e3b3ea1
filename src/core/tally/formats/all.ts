import type { Ballots } from '../ballots/ballots.ts'
import { abif } from './abif/abif.ts'
import { blt } from './blt/blt.ts'
import { csvApprovals, csvRanks, csvScores } from './csv/csv.ts'
import { cvr } from './cvr/cvr.ts'
import type { Format } from './format.ts'
import { preflib } from './preflib/preflib.ts'
import { uniform } from './uniform/uniform.ts'

/** Every format of elections, in the order in which a file is tried for them. */
export const formats: readonly Format[] = [uniform, cvr, preflib, blt, abif, csvRanks, csvScores, csvApprovals]

/** What a file is: by its extension where only one format has it, by how it begins, and of those that share an extension the one whose ballots the method counts. */
export function formatOf(name: string, beginning: string, wanted?: readonly Ballots['kind'][]): Format | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const called = formats.filter((format) => format.extensions.includes(extension))
  if (called.length === 1) return called[0]
  const recognised = (called.length > 0 ? called : formats).find((format) => format.recognises(beginning))
  return recognised ?? called.find((format) => format.ballots.some((kind) => wanted?.includes(kind) ?? true))
}
