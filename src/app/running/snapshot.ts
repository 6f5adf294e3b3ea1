import type { Name } from '../../core/base/name.ts'
import type { Library } from '../../core/foundation/library.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { emptyFoundation, type FoundationState } from '../../core/foundation/state.ts'
import type { Freezer } from '../ports.ts'

/**
 * What is kept of a state so that a start need not fold its whole record: all but the documents, which stand beside the
 * record, and what was read from them. Sealed values are no part of a state, so none is ever in a snapshot.
 */
type Frozen = Omit<FoundationState, 'library' | 'groups'> & {
  readonly groups: ReadonlyMap<Name, Omit<Group, 'charter'>>
}

export function freezeState({ library: _, groups, ...rest }: FoundationState, freezer: Freezer): Uint8Array {
  const bare = [...groups].map(([name, { charter: __, ...group }]) => [name, group] as const)
  const frozen: Frozen = { ...rest, groups: new Map(bare) }
  return freezer.freeze(frozen)
}

/** The state that was frozen, with its documents. Throws when the bytes are something else. */
export function thawState(bytes: Uint8Array, library: Library, freezer: Freezer): FoundationState {
  const thawed = freezer.thaw(bytes)
  if (!isFrozen(thawed)) throw new Error('A snapshot holds something else than a state')
  const whole = [...thawed.groups].map(
    ([name, group]) => [name, { ...group, charter: library.charter(group.digest) }] as const,
  )
  return { ...thawed, groups: new Map(whole), library }
}

/** Looks at the outermost form alone: the freezer's version says that the same code has made what is within. */
function isFrozen(value: unknown): value is Frozen {
  if (typeof value !== 'object' || value === null) return false
  const { library: _, ...expected } = emptyFoundation(noDocuments)
  const given: Readonly<Record<string, unknown>> = { ...value }
  // What an empty state does not have may be anything.
  return Object.entries(expected).every(([name, part]) => part === undefined || kindOf(given[name]) === kindOf(part))
}

const kindOf = (value: unknown) => Object.prototype.toString.call(value)

const noDocuments: Library = {
  charter: (digest) => missing(digest),
  roll: (digest) => missing(digest),
  text: (digest) => missing(digest),
}

function missing(digest: string): never {
  throw new Error(`There is no document ${digest}`)
}
