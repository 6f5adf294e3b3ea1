import type { Entry, PersonId } from '../../core/foundation/event.ts'
import type { Sha256 } from '../../core/record/crypto.ts'
import type { SealedValue } from '../ports.ts'
import { readEntries } from '../record/read-entries.ts'
import { commitmentsIn, tracesOf } from '../sealed/traces.ts'
import { type FoundationCopy, isOneRecord } from './foundation-copy.ts'

export interface Extended {
  readonly copy: FoundationCopy
  /** Entries that the longer one has brought. */
  readonly entries: number
  /** Sealed values of these entries which only the lost data had. */
  readonly lost: number
}

/**
 * A copy that goes on with what was published since: entries, documents and public values. Whoever was erased meanwhile is
 * erased in it too. Undefined when the published record is not the same one.
 */
export async function extendCopy(
  kept: FoundationCopy,
  published: FoundationCopy,
  sha256: Sha256,
): Promise<Extended | undefined> {
  if (!(await isOneRecord(kept, published, sha256))) return undefined
  if (published.size <= kept.size) return { copy: kept, entries: 0, lost: 0 }
  const { named, erased } = await commitmentsSince(published, kept.size)
  const sealed = merged(kept.sealed, published.sealed).filter(({ commitment }) => !erased.has(commitment))
  const there = new Set(sealed.map(({ commitment }) => commitment))
  const lost = [...named].filter((commitment) => !there.has(commitment) && !erased.has(commitment))
  const copy = { ...published, sealed, letters: kept.letters }
  return { copy, entries: published.size - kept.size, lost: lost.length }
}

/** In the order of the copy that had more of them. */
function merged(kept: readonly SealedValue[], published: readonly SealedValue[]): readonly SealedValue[] {
  const there = new Set(kept.map(({ commitment }) => commitment))
  return [...kept, ...published.filter(({ commitment }) => !there.has(commitment))]
}

/** What the entries from a place on commit to, and all that goes with the people who are erased in them. */
async function commitmentsSince(copy: FoundationCopy, since: number) {
  const named = new Set<string>()
  const people = new Set<PersonId>()
  await seeFrom(copy, since, ({ event }) => {
    for (const commitment of commitmentsIn(event)) named.add(commitment)
    if (event.type === 'PersonErased') people.add(event.person)
  })
  if (people.size === 0) return { named, erased: new Set<string>() }
  const traces = tracesOf(people)
  await seeFrom(copy, 0, traces.see)
  return { named, erased: new Set(traces.commitments()) }
}

async function seeFrom(copy: FoundationCopy, from: number, see: (entry: Entry) => void): Promise<void> {
  for await (const { entries } of readEntries(copy.entries, from, copy.size)) entries.forEach(see)
}
