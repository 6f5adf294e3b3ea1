import { capital } from '../base/capital.ts'
import { type Name, nameOf, spoken } from '../base/name.ts'
import { listed, quoted, type Surroundings } from '../charter/explain/explain-wording.ts'
import type { OpenDocument } from '../charter/reading/document.ts'
import type { Charter, ClauseRef } from '../charter/structure/charter.ts'
import { approvalOf } from './approval.ts'
import type { Change, CharterDiff, ExampleVote } from './change.ts'
import { type ChangedKey, changedKeys } from './compare-keys.ts'
import { dependentsOn } from './dependents.ts'
import { exampleVote } from './example-vote.ts'
import { identityChanges, proseChanges } from './identity.ts'
import { isOfSubstance, nounOf } from './keys.ts'
import { type Pairs, type Part, pairUp, partsOf, wholesOf } from './parts.ts'
import { isPlaced, type Renames } from './plain.ts'
import { keysOfStakes, stakesOf, type Version } from './stakes.ts'
import { type Written, type WrittenPart, writtenIn } from './written.ts'

/** One version of a charter: what it means, and how it is written. */
export interface ReadVersion {
  readonly charter: Charter
  readonly document: OpenDocument
  /** The charters of its foundation at that time. */
  readonly among: Surroundings
}

/**
 * What changes between two versions of a charter, by meaning: what moved to another heading is no change, what is written
 * otherwise and means the same is told as such. Who must approve follows from the older version, and who depends on
 * it from the charters around the newer one.
 */
export function diffCharters(before: ReadVersion, after: ReadVersion): CharterDiff {
  const own = after.charter.group
  const [old, now] = [partsOf(before.charter), partsOf(after.charter)]
  const first = pairUp(old, now, own, new Map())
  const renames = renamesIn(first, new Map())
  const pairs = pairUp(old, now, own, renames)
  const all = renamesIn(pairs, renames)
  const comparing: Comparing = {
    before: versionOf(before),
    after: versionOf(after),
    old: writtenIn(before.document),
    now: writtenIn(after.document),
    renames: all,
  }
  const changes = [
    ...identityChanges(before.charter, after.charter),
    ...pairs.gone.map((part) => removed(part, comparing)),
    ...pairs.renamed.map(([one, other]) => renamedTo(one, other)),
    ...pairs.come.map((part) => added(part, comparing)),
    ...toldOnce(pairs.both.flatMap(([one, other]) => changedIn(one, other, comparing))),
    ...wholeChanges(comparing),
    ...proseChanges(before.charter, after.charter),
  ]
  return {
    changes,
    approval: approvalOf(changes, comparing.before),
    dependents: dependentsOn(changes, own, after.among),
  }
}

interface Comparing {
  readonly before: Version
  readonly after: Version
  readonly old: Written
  readonly now: Written
  readonly renames: Renames
}

function versionOf({ charter, among }: ReadVersion): Version {
  return { charter, among: new Map([...among, [charter.group, charter]]) }
}

function renamesIn({ renamed }: Pairs, earlier: Renames): Renames {
  const names = renamed.map(([one, other]): readonly [Name, Name] => [nameOf(one.name) ?? '', nameOf(other.name) ?? ''])
  return new Map([...earlier, ...names])
}

function removed(part: Part, { before, old }: Comparing): Change {
  const { section, name, value } = part
  const { loses } = stakesOf([part, before], undefined)
  return {
    kind: 'removed',
    section,
    name,
    clause: value.clause,
    places: { before: value.place },
    before: writtenAs(part, old)?.words ?? null,
    after: null,
    words: capital(`${spokenPart(section, name)} is gone.`),
    substantive: isOfSubstance(section),
    ...(loses.length > 0 && { loses }),
  }
}

function added(part: Part, { after, now }: Comparing): Change {
  const { section, name, value } = part
  const { gains } = stakesOf(undefined, [part, after])
  return {
    kind: 'added',
    section,
    name,
    clause: value.clause,
    places: { after: value.place },
    before: null,
    after: writtenAs(part, now)?.words ?? null,
    words: capital(`${spokenPart(section, name)} is new.`),
    substantive: isOfSubstance(section),
    ...(gains.length > 0 && { gains }),
  }
}

function renamedTo(one: Part, other: Part): Change {
  return {
    kind: 'renamed',
    section: other.section,
    name: other.name,
    clause: other.value.clause,
    places: { before: one.value.place, after: other.value.place },
    before: one.name,
    after: other.name,
    words: capital(`${spokenPart(one.section, one.name)} is called ${quoted(other.name)} now, and means the same.`),
    substantive: false,
  }
}

function changedIn(one: Part, other: Part, comparing: Comparing): readonly Change[] {
  const { before, after, old, now, renames } = comparing
  const { section, name } = other
  const sides = [
    { value: one.value, written: writtenAs(one, old) },
    { value: other.value, written: writtenAs(other, now) },
  ] as const
  const keys = changedKeys(section, ...sides, after.charter.group, renames)
  const stakes = stakesOf([one, before], [other, after])
  const decisive = keys.find(({ key, isMeant }) => isMeant && decidesVotes.has(key))
  const example = decisive === undefined ? undefined : exampleIn(one, other, comparing)
  const holder = stakes.gains.length + stakes.loses.length === 0 ? undefined : keyOfStakes(section, keys)
  return keys.map((key) => ({
    ...keyChange(section, spokenPart(section, name), key, key === decisive ? example : undefined),
    name,
    clause: other.value.clause,
    ...(key === holder && stakes.gains.length > 0 && { gains: stakes.gains }),
    ...(key === holder && stakes.loses.length > 0 && { loses: stakes.loses }),
  }))
}

/** Keys of a rule by which the same votes can come to something else; the example stands beside the first of them. */
const decidesVotes: ReadonlySet<string> = new Set([
  'passes',
  'outcomes',
  'winner',
  'as',
  'quorum',
  'without quorum',
  'scores',
  'options',
  'tie',
  'vacant count as',
  'missing count as',
])

/** One entry can stand for several parts, a gift to two groups: it is told once, with what each gains and loses. */
function toldOnce(changes: readonly Change[]): readonly Change[] {
  const told = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.words} ${JSON.stringify(change.places)}`
    const earlier = told.get(key)
    const gains = [...(earlier?.gains ?? []), ...(change.gains ?? [])]
    const loses = [...(earlier?.loses ?? []), ...(change.loses ?? [])]
    told.set(key, { ...change, ...(gains.length > 0 && { gains }), ...(loses.length > 0 && { loses }) })
  }
  return [...told.values()]
}

function keyChange(
  section: string,
  subject: string,
  { key, before, after, places, isMeant }: ChangedKey,
  example?: ExampleVote,
): Omit<Change, 'name' | 'clause'> {
  const shows = example !== undefined
  const words = isMeant
    ? changeWords(subject, key, before, after)
    : `${subject}: “${key}” is written otherwise and means the same.`
  return {
    kind: isMeant ? 'changed' : 'wording',
    section,
    key,
    places,
    before,
    after,
    words: capital(shows ? `${words} ${exampleWords(example)}` : words),
    substantive: isMeant && isOfSubstance(section),
    ...(shows && { example }),
  }
}

function changeWords(subject: string, key: string, before: string | null, after: string | null): string {
  if (before === null) return `${subject} says “${key}” now: ${after ?? ''}.`
  if (after === null) return `${subject} does not say “${key}” any more; it was ${before}.`
  return `${subject}: “${key}” was ${before} and is ${after}.`
}

function exampleIn(one: Part, other: Part, { before, after }: Comparing): ExampleVote | undefined {
  const was = before.charter.rules.find((rule) => Object.is(rule, one.value))
  const is = after.charter.rules.find((rule) => Object.is(rule, other.value))
  return was === undefined || is === undefined ? undefined : exampleVote(was, is, after.charter)
}

function exampleWords({ voters, votes, before, after }: ExampleVote): string {
  const cast = Object.entries(votes).filter(([, count]) => count > 0)
  const said =
    cast.length === 0
      ? 'nobody does'
      : `they say ${listed(cast.map(([name, count]) => `${count} times ${quoted(spoken(name))}`))}`
  return `When ${voters} can vote and ${said}, it was ${spoken(before)} and is ${spoken(after)}.`
}

function keyOfStakes(section: string, keys: readonly ChangedKey[]): ChangedKey | undefined {
  return (
    keys.find(({ key, isMeant }) => isMeant && keysOfStakes[section]?.includes(key)) ??
    keys.find(({ isMeant }) => isMeant)
  )
}

/** Sections that are one thing: their keys are what is compared. */
function wholeChanges({ before, after, old, now, renames }: Comparing): readonly Change[] {
  const [were, are] = [wholesOf(before.charter), wholesOf(after.charter)]
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((section) => {
    const sides = [
      { value: were.get(section) ?? {}, written: old.section(section) },
      { value: are.get(section) ?? {}, written: now.section(section) },
    ] as const
    const clause = clauseIn(are.get(section)) ?? clauseIn(were.get(section)) ?? nowhere(after.charter)
    return changedKeys(section, ...sides, after.charter.group, renames).map((key) => ({
      ...keyChange(section, nounOf(section), key),
      name: '',
      clause,
    }))
  })
}

function clauseIn(value: unknown): ClauseRef | undefined {
  return isPlaced(value) ? value.clause : undefined
}

function nowhere({ group, name }: Charter): ClauseRef {
  return { group, anchor: '', title: name }
}

function writtenAs({ isNamed, value }: Part, written: Written): WrittenPart | undefined {
  return isNamed ? written.named(value.place) : written.listed(value.place)
}

function spokenPart(section: string, name: string): string {
  return name === '' ? nounOf(section) : `${nounOf(section)} ${quoted(name)}`
}
