import { hash } from 'node:crypto'
import { parseTogether } from '../../../../app/record/read-entries.ts'
import type { RecordFiles } from '../../../../app/record/record-files.ts'
import type { Receipt } from '../../../../app/running/acting.ts'
import { actKey } from '../../../../core/foundation/act-key.ts'
import type { PersonId } from '../../../../core/foundation/event.ts'

/**
 * The act's identifier for a key that a program sends: bound to the person, so that nobody can use up another's keys, and
 * with what was asked behind the dot. It stands in the record, so that a key is remembered as long as the record is.
 */
export function keyedAct(person: PersonId, key: string, body: string): string {
  return `${short([person, key])}.${short([body])}`
}

/** A request without a key is one that never comes again. */
export function unkeyedAct(): string {
  return crypto.randomUUID()
}

/** What was done before under the same key: the receipt of the same request, or that it was another one. */
export async function doneBefore(files: RecordFiles, act: string, first: number): Promise<Receipt | 'another request'> {
  const found: { index: number; entry: Receipt['entries'][number]['entry'] }[] = []
  for (let from = first; ; from += entries_at_once) {
    const entries = parseTogether(await files.entries(from, entries_at_once))
    for (const [place, entry] of entries.entries()) {
      if (actKey(entry.act) !== actKey(act)) return { entries: found }
      if (entry.act !== act) return 'another request'
      found.push({ index: from + place, entry })
    }
    if (entries.length < entries_at_once) return { entries: found }
  }
}

const entries_at_once = 20

function short(said: readonly string[]): string {
  return hash('sha256', JSON.stringify(said)).slice(0, 32)
}
