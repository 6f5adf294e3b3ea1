import type { Commitment, Entry, PersonId } from '../../core/foundation/event.ts'
import { readEntries } from '../record/read-entries.ts'
import { commitmentsIn, introducedIn, tracesOf } from '../sealed/traces.ts'
import type { FoundationCopy } from './foundation-copy.ts'

/** What the entries of a copy commit to from a place on, and what they erase. */
export interface SaidSince {
  readonly named: ReadonlySet<Commitment>
  /** All that goes with the people who are erased in them, wherever it was said. */
  readonly erased: ReadonlySet<Commitment>
  /** Of that, names and addresses. */
  readonly whose: ReadonlySet<Commitment>
  /** Who is erased in them. */
  readonly people: ReadonlySet<PersonId>
}

export async function saidSince(copy: FoundationCopy, since: number): Promise<SaidSince> {
  const named = new Set<Commitment>()
  const people = new Set<PersonId>()
  await seeFrom(copy, since, ({ event }) => {
    for (const commitment of commitmentsIn(event)) named.add(commitment)
    if (event.type === 'PersonErased') people.add(event.person)
  })
  if (people.size === 0) return { named, erased: new Set(), whose: new Set(), people }
  const traces = tracesOf(people)
  const whose = new Set<Commitment>()
  await seeFrom(copy, 0, (entry) => {
    traces.see(entry)
    const { event } = entry
    if ('person' in event && event.person !== undefined && people.has(event.person)) {
      for (const commitment of introducedIn(event)) whose.add(commitment)
    }
  })
  return { named, erased: new Set(traces.commitments()), whose, people }
}

async function seeFrom(copy: FoundationCopy, from: number, see: (entry: Entry) => void): Promise<void> {
  for await (const { entries } of readEntries(copy.entries, from, copy.size)) entries.forEach(see)
}
