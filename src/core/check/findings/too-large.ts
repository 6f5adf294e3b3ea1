import { canonicalJson } from '../../base/canonical-json.ts'
import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'

/** Half of the longest entry that a record can hold: the entry with which an election begins has all of its rule in it. */
const largestElection_bytes = 32 * 1024

/** An election of which no record could hold the beginning would stop its foundation on the day on which it falls due. */
export const tooLarge: CharterCheck = ({ elections = [] }, find) => {
  for (const election of elections) {
    if (new TextEncoder().encode(canonicalJson(election)).length <= largestElection_bytes) continue
    const message = `What is said of an election has at most 32 KiB, as a record writes it; of "${spoken(election.name)}" there is more`
    find('too-large', election.place, message)
  }
}
