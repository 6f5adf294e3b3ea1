import type { Name } from '../base/name.ts'
import type { Place } from '../charter/structure/charter.ts'
import { defaultOf, keysOf } from './keys.ts'
import { meaningOf, type Renames } from './plain.ts'
import type { WrittenPart } from './written.ts'

/** A key whose value is written otherwise, or whose default came to be another. */
export interface ChangedKey {
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  readonly places: { readonly before?: Place; readonly after?: Place }
  /** Whether it means something else. */
  readonly isMeant: boolean
}

interface Side {
  readonly value: Readonly<Record<string, unknown>>
  readonly written: WrittenPart | undefined
}

/**
 * The keys of one part that differ. What it means is compared in the structure, and said in the words of the block; a
 * property that changed is told by the first of its keys that is written otherwise.
 */
export function changedKeys(
  section: string,
  before: Side,
  after: Side,
  own: Name,
  renames: Renames,
): readonly ChangedKey[] {
  const changed = propertiesOf(before, after).filter(
    (property) => meaningOf(before.value[property], own, renames) !== meaningOf(after.value[property], own, renames),
  )
  const rewritten = rewrittenKeys(before.written, after.written)
  const meant = new Set<string>()
  const untold: string[] = []
  for (const property of changed) {
    const keys = keysOf(section, property)
    const told = keys.filter((key) => rewritten.has(key))
    for (const key of told) meant.add(key)
    if (told.length === 0) untold.push(property)
  }
  const unclaimed = [...rewritten].filter((key) => !meant.has(key))
  // A property under a name that the table does not know can only come from what is written otherwise and not claimed.
  if (untold.length > 0 && unclaimed.length > 0) for (const key of unclaimed) meant.add(key)
  // One key may give several properties; what no key tells of has changed by what the part rests on.
  else if (meant.size === 0) for (const property of untold) meant.add(keysOf(section, property)[0] ?? property)

  return [...new Set([...rewritten, ...meant])].map((key) => {
    const [old, now] = [before.written?.keys.get(key), after.written?.keys.get(key)]
    const otherwise = defaultOf(section, key) ?? null
    return {
      key,
      before: old?.words ?? otherwise,
      after: now?.words ?? otherwise,
      places: { ...(old && { before: old.place }), ...(now && { after: now.place }) },
      isMeant: meant.has(key),
    }
  })
}

function propertiesOf(before: Side, after: Side): readonly string[] {
  const all = new Set([...Object.keys(before.value), ...Object.keys(after.value)])
  return [...all].filter((property) => !['place', 'clause', 'alsoIn', 'clauses', 'name'].includes(property))
}

function rewrittenKeys(before: WrittenPart | undefined, after: WrittenPart | undefined): ReadonlySet<string> {
  const keys = new Set([...(before?.keys.keys() ?? []), ...(after?.keys.keys() ?? [])])
  return new Set([...keys].filter((key) => before?.keys.get(key)?.words !== after?.keys.get(key)?.words))
}
