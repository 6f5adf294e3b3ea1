import type { Sha256 } from '../../core/record/crypto.ts'
import type { SealedValue } from '../ports.ts'
import { isAbout } from '../sealed/letters-about.ts'
import { type FoundationCopy, isOneRecord } from './foundation-copy.ts'
import { saidSince } from './said-since.ts'

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
  const { named, erased, whose, people } = await saidSince(published, kept.size)
  const sealed = merged(kept.sealed, published.sealed).filter(({ commitment }) => !erased.has(commitment))
  const there = new Set(sealed.map(({ commitment }) => commitment))
  const lost = [...named].filter((commitment) => !there.has(commitment) && !erased.has(commitment))
  const gone = kept.sealed.filter(({ commitment }) => whose.has(commitment)).map(({ value }) => value)
  const letters = kept.letters.filter((letter) => !isAbout(letter, gone))
  const things = kept.things.filter(({ person }) => person === undefined || !people.has(person))
  const copy = { ...published, sealed, letters, things }
  return { copy, entries: published.size - kept.size, lost: lost.length }
}

/** In the order of the copy that had more of them. */
function merged(kept: readonly SealedValue[], published: readonly SealedValue[]): readonly SealedValue[] {
  const there = new Set(kept.map(({ commitment }) => commitment))
  return [...kept, ...published.filter(({ commitment }) => !there.has(commitment))]
}
