import { nameOf } from '../base/name.ts'
import type { Draft, Fact } from './draft.ts'

/** What of a draft can be carried out, and what waits for an answer. */
export interface Sorted {
  readonly complete: readonly Fact[]
  readonly waiting: readonly Fact[]
}

/** Keys without which an entry says nothing, and what to ask for when one is missing. */
const needed: Readonly<Record<string, Readonly<Record<string, (name: string) => string>>>> = {
  seats: {
    'filled by': (name) =>
      `How does one become ${name}: by application, by election, by appointment, and by whose decision?`,
  },
  rules: {
    voters: () => 'Who has a vote?',
    passes: () => 'When is it carried?',
    options: () => 'What can a vote say?',
    open: () => 'How long is the vote open?',
  },
}

/** Keys whose values name rules or seats of the group. */
const references: ReadonlySet<string> = new Set(['decided by', 'removed by', 'voters', 'may also hold', 'from'])
/** Without these the entry itself cannot stand. */
const vital: ReadonlySet<string> = new Set(['decided by', 'voters', 'passes'])

/**
 * Sorts facts by whether what they belong to can be carried out: an entry with a key missing, or one that rests on such an
 * entry, is not written. Every missing key is asked for.
 */
export function sortFacts(draft: Draft): Sorted {
  const facts = draft.facts()
  const entries = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.name === undefined) continue
    const key = entryKey(fact.section, fact.name)
    entries.set(key, [...(entries.get(key) ?? []), fact])
  }
  const waiting = new Set([...entries].filter(([, own]) => missingKeys(draft, own)).map(([key]) => key))
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size
    for (const [key, own] of entries) {
      const rests = own.some((fact) => vital.has(fact.key ?? '') && namesWaiting(fact, entries, waiting))
      if (rests) waiting.add(key)
    }
  }
  const isWaiting = (fact: Fact) =>
    (fact.name !== undefined && waiting.has(entryKey(fact.section, fact.name))) ||
    (references.has(fact.key ?? '') && namesWaiting(fact, entries, waiting))
  return { complete: facts.filter((fact) => !isWaiting(fact)), waiting: facts.filter(isWaiting) }
}

function missingKeys(draft: Draft, own: readonly Fact[]): boolean {
  const [first] = own
  if (first?.name === undefined) return false
  const { section, name, at } = first
  const about = `${section.replace(/s$/, '')} ${name}`
  let isMissing = false
  const isApplication = own.some(({ key, value }) => key === 'filled by' && value === 'application')
  const isDecided = own.some(({ key }) => key === 'decided by')
  for (const [key, question] of Object.entries(needed[section] ?? {})) {
    if (own.some((fact) => fact.key === key)) continue
    isMissing = true
    // A share without its base was asked about where it stands.
    if (key !== 'options' && !(key === 'passes' && draft.asked(about))) draft.ask(at, about, question(name))
  }
  if (isApplication && !isDecided) draft.ask(at, about, 'By which vote are applications decided?')
  return isMissing || (isApplication && !isDecided)
}

function namesWaiting({ value }: Fact, entries: ReadonlyMap<string, unknown>, waiting: ReadonlySet<string>): boolean {
  return value
    .replace(/^\[|\]$|\sexcept\s.*$/g, '')
    .split(',')
    .some((word) => ['seats', 'rules'].some((section) => isMissing(entryKey(section, word), entries, waiting)))
}

function isMissing(key: string, entries: ReadonlyMap<string, unknown>, waiting: ReadonlySet<string>): boolean {
  return entries.has(key) && waiting.has(key)
}

function entryKey(section: string, name: string): string {
  return `${section} ${nameOf(name) ?? name}`
}
