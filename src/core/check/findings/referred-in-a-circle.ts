import { type Name, spoken } from '../../base/name.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { CharterCheck } from './check.ts'

/** What one rule leaves open goes to another, and from there back: when nobody votes, that never ends. */
export const referredInACircle: CharterCheck = ({ group, rules }, find) => {
  const next = new Map(rules.map((rule) => [rule.name, referredTo(rule, group)]))
  const told = new Set<Name>()
  for (const { name, place } of rules) {
    const way = wayBack(next, name)
    if (way === undefined || told.has(name)) continue
    for (const passed of way) told.add(passed)
    const through = way.slice(1).map((passed) => `"${spoken(passed)}"`)
    const back =
      through.length === 0
        ? `What a vote by "${spoken(name)}" leaves open goes to "${spoken(name)}" again`
        : `What a vote by "${spoken(name)}" leaves open goes to ${through.join(', then to ')}, and from there back`
    find('referred-in-a-circle', place, `${back}, and may do so without end; refer it to another body`)
  }
}

function referredTo({ undecided, after = [] }: Rule, group: Name): readonly Name[] {
  const bodies: Deciding[] = undecided?.kind === 'refer' ? [undecided.to] : []
  for (const { then } of after) if (then.kind === 'refer') bodies.push(then.to)
  return bodies.flatMap((to) => (to.kind === 'rule' && to.rule.group === group ? [to.rule.rule] : []))
}

/** The shortest way from a rule back to itself, without its end. */
function wayBack(next: ReadonlyMap<Name, readonly Name[]>, start: Name): readonly Name[] | undefined {
  const seen = new Set<Name>()
  let ways: readonly (readonly Name[])[] = [[start]]
  while (ways.length > 0) {
    const longer: (readonly Name[])[] = []
    for (const way of ways) {
      for (const name of next.get(way.at(-1) ?? start) ?? []) {
        if (name === start) return way
        if (seen.has(name)) continue
        seen.add(name)
        longer.push([...way, name])
      }
    }
    ways = longer
  }
  return undefined
}
