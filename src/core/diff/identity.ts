import { quoted } from '../charter/explain/explain-wording.ts'
import type { Charter, Clause, ClauseRef } from '../charter/structure/charter.ts'
import type { Change } from './change.ts'

/** What the front matter says otherwise; another name to read, and the days of a version, are no change of substance. */
export function identityChanges(before: Charter, after: Charter): readonly Change[] {
  const clause = { group: after.group, anchor: '', title: after.name }
  return (['group', 'name', 'under', 'zone', 'from', 'to'] as const)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      kind: 'changed',
      section: 'charter',
      name: '',
      key,
      clause,
      places: {},
      before: before[key] ?? null,
      after: after[key] ?? null,
      words: `The charter: “${key}” was ${before[key] ?? 'not said'} and is ${after[key] ?? 'not said'}.`,
      substantive: key === 'group' || key === 'under' || key === 'zone',
    }))
}

/** Clauses whose prose differs, by their titles: prose is not carried out, so that a person reads what became of it. */
export function proseChanges(before: Charter, after: Charter): readonly Change[] {
  const old = proseOf(before)
  const now = proseOf(after)
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((anchor) => old.get(anchor)?.prose !== now.get(anchor)?.prose)
    .map((anchor) => proseChange(old.get(anchor), now.get(anchor), after))
}

function proseOf({ clauses }: Charter): ReadonlyMap<string, Clause> {
  return new Map(clauses.filter(({ prose }) => prose !== '').map((clause) => [clause.anchor, clause]))
}

function proseChange(old: Clause | undefined, now: Clause | undefined, { group }: Charter): Change {
  const { title, anchor } = now ?? old ?? { title: '', anchor: '' }
  const clause: ClauseRef = { group, anchor, title }
  const what = old === undefined ? 'is new' : now === undefined ? 'is gone' : 'is worded otherwise'
  return {
    kind: 'wording',
    section: 'prose',
    name: title,
    clause,
    places: { ...(old && { before: old.place }), ...(now && { after: now.place }) },
    before: old?.prose ?? null,
    after: now?.prose ?? null,
    words: `The prose of ${quoted(title)} ${what}.`,
    substantive: false,
  }
}
