import { isSame } from '../../charter/powers/life-lines.ts'
import { openDocument } from '../../charter/reading/document.ts'
import type { Charter, Deciding } from '../../charter/structure/charter.ts'
import { amendersOf } from '../../diff/approval.ts'
import type { Change } from '../../diff/change.ts'
import { diffCharters } from '../../diff/diff-charters.ts'
import { activeCharters } from '../active.ts'
import type { Digest } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import { aboveOf } from './in-force.ts'

/** What a version would change of the charter of a group, by meaning; nothing where it is the same to the letter. */
export function changesOf(state: FoundationState, { digest, charter }: Group, next: Digest): readonly Change[] {
  if (next === digest) return []
  const among = activeCharters(state)
  const version = (of: Charter, text: string) => {
    const document = openDocument({ file: `${of.group}.md`, text })
    if (!('sections' in document)) throw new Error(`The charter of ${of.group} is too large to be compared`)
    return { charter: of, document, among }
  }
  const before = version(charter, state.library.text(digest))
  const after = version(state.library.charter(next), state.library.text(next))
  return diffCharters(before, after).changes
}

/**
 * Who has to agree to some changes, as sets of which any one is enough: from each section that changes one of those whom the
 * charter names for it. None where the charter lets all of it be changed without a vote.
 */
export function agreementsOn(
  state: FoundationState,
  { charter }: Group,
  changes: readonly Change[],
): readonly (readonly Deciding[])[] {
  const above: Deciding = { kind: 'group', group: aboveOf(state, charter) ?? charter.group }
  const asked: (readonly Deciding[])[] = []
  for (const change of changes) {
    const by = amendersOf(change, charter)
    if (by === 'nobody') continue
    const any = by === 'default' ? [above] : by
    if (!asked.some((one) => isSameList(one, any))) asked.push(any)
  }
  return combined(asked)
}

/** A charter with more sections and deciders than that is amended by the first of them. */
const mostCombinations = 64

function combined(asked: readonly (readonly Deciding[])[]): readonly (readonly Deciding[])[] {
  let sets: readonly (readonly Deciding[])[] = [[]]
  for (const any of asked) {
    const longer = sets.flatMap((set) =>
      any.map((one) => (set.some((other) => isSame(one, other)) ? set : [...set, one])),
    )
    sets = smallest(longer).slice(0, mostCombinations)
  }
  return asked.length === 0 ? [] : sets
}

/** Nobody is asked who need not be: a set that holds all of another adds nothing. */
function smallest(sets: readonly (readonly Deciding[])[]): readonly (readonly Deciding[])[] {
  const ordered = sets.toSorted((one, other) => one.length - other.length)
  return ordered.filter((set, place) => !ordered.slice(0, place).some((other) => holdsAll(set, other)))
}

function holdsAll(set: readonly Deciding[], other: readonly Deciding[]): boolean {
  return other.every((one) => set.some((own) => isSame(own, one)))
}

function isSameList(one: readonly Deciding[], other: readonly Deciding[]): boolean {
  return one.length === other.length && holdsAll(one, other)
}
