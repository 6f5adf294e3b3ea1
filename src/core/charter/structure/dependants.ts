import type { Name } from '../../base/name.ts'
import type { Charter, RuleRef } from './charter.ts'
import { rulesNamedIn } from './references.ts'

/** A group that decides by a rule or procedure of another, or whose own rule is another form of it. */
export interface Dependant {
  readonly group: Name
  readonly how: 'decides' | 'follows' | 'pinned'
  /** What it calls the rule that it has from there. */
  readonly name?: Name
}

/** Who outside a rule's own group depends on it, each once, in the order of the charters. */
export function dependantsOf(charters: ReadonlyMap<Name, Charter>, { group, rule }: RuleRef): readonly Dependant[] {
  return [...charters.values()].flatMap((charter): readonly Dependant[] => {
    if (charter.group === group) return []
    const { borrowed, named } = outsideIn(charter)
    const own = borrowed.filter(({ from }) => from.group === group && from.rule === rule)
    const decides = named.has(keyOf({ group, rule })) ? [{ group: charter.group, how: 'decides' as const }] : []
    return [...own.map(({ name, how }) => ({ group: charter.group, how, name })), ...decides]
  })
}

interface Outside {
  readonly borrowed: NonNullable<Charter['borrowed']>
  readonly named: ReadonlySet<string>
}

/** A charter never changes, so what it names is looked for once. */
const known = new WeakMap<Charter, Outside>()

function outsideIn(charter: Charter): Outside {
  const found = known.get(charter)
  if (found !== undefined) return found
  const { clauses: _, borrowed = [], ...rest } = charter
  const outside = { borrowed, named: new Set(rulesNamedIn(rest).map(keyOf)) }
  known.set(charter, outside)
  return outside
}

function keyOf({ group, rule }: RuleRef): string {
  return `${group}.${rule}`
}
