import type { Library } from '../library.ts'
import type { Voter } from '../motions/vote-event.ts'
import type { FoundationState } from '../state.ts'

/**
 * A state like another, into which entries can be folded without the other being touched: what the record's documents say is
 * shared, everything that changes is made anew. Documents that the copy comes to are known to it alone.
 */
export function copyOf(state: FoundationState): { readonly state: FoundationState; readonly library: OwnLibrary } {
  const { library: shared, acts, versions, groups, motions, proposals, courses, ...others } = state
  // In one go, since holdings stand in their group and among the deadlines, and have to stay the same ones.
  const made = structuredClone({
    others,
    groups: parts(groups, ({ charter: _, ...changing }) => changing),
    motions: parts(motions, ({ opened: _, electorate: __, units: ___, ...changing }) => changing),
    proposals: parts(proposals, ({ moved: _, ...changing }) => changing),
    courses: parts(courses, ({ begun: _, ...changing }) => changing),
  })
  const library = ownLibrary(shared)
  const copy: FoundationState = {
    ...made.others,
    library,
    acts: new Map(acts),
    versions: new Map(versions),
    groups: joined(made.groups, groups, (changing, { charter }) => ({ ...changing, charter })),
    motions: joined(made.motions, motions, (changing, { opened, electorate, units }) => ({
      ...changing,
      opened,
      electorate,
      units,
    })),
    proposals: joined(made.proposals, proposals, (changing, { moved }) => ({ ...changing, moved })),
    courses: joined(made.courses, courses, (changing, { begun }) => ({ ...changing, begun })),
  }
  return { state: copy, library }
}

export interface OwnLibrary extends Library {
  addRoll(digest: string, text: string): void
}

function ownLibrary(shared: Library): OwnLibrary {
  const rolls = new Map<string, readonly Voter[]>()
  return {
    charter: (digest) => shared.charter(digest),
    text: (digest) => shared.text(digest),
    roll: (digest) => rolls.get(digest) ?? shared.roll(digest),
    addRoll(digest, text) {
      const voters: readonly Voter[] = JSON.parse(text)
      rolls.set(digest, voters)
    },
  }
}

function parts<Key, Whole, Part>(whole: ReadonlyMap<Key, Whole>, part: (of: Whole) => Part): Map<Key, Part> {
  return new Map([...whole].map(([key, of]) => [key, part(of)]))
}

function joined<Key, Part, Whole>(
  made: ReadonlyMap<Key, Part>,
  from: ReadonlyMap<Key, Whole>,
  join: (part: Part, whole: Whole) => Whole,
): Map<Key, Whole> {
  return new Map(
    [...from].map(([key, whole]) => {
      const part = made.get(key)
      if (part === undefined) throw new Error('A copy lacks a part of what it is made from')
      return [key, join(part, whole)]
    }),
  )
}
