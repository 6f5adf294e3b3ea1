import { type Name, spoken } from '../../base/name.ts'
import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { Filling, Seat } from '../../charter/structure/seat.ts'
import type { CharterCheck } from './check.ts'

/**
 * A seat that only its own group can fill: once nobody is left who votes on it, nobody can come. Silent where the charter
 * says what becomes of a group that is empty, or who revives it.
 */
export const canLoseLastVoter: CharterCheck = (charter, find) => {
  if (saysHowItEnds(charter)) return
  const filled = filledFromOutside(charter)
  for (const { name, filledBy, place } of charter.seats) {
    if (filledBy.kind !== 'application' || filled.has(name)) continue
    const message = `When the last of those who decide on "${spoken(name)}" is gone, nobody can fill it any more; let another body do it then, or say under "life" what becomes of the group`
    find('can-lose-last-voter', place, message)
  }
}

function saysHowItEnds({ life }: Charter): boolean {
  if (life === undefined) return false
  const { dormant, retiredWhen, revived, ends } = life
  return [dormant, retiredWhen, revived, ends?.when].some((said) => said !== undefined)
}

/** The seats that can be filled while every seat of the group is vacant, step by step from those that need nobody of it. */
function filledFromOutside(charter: Charter): ReadonlySet<Name> {
  const rules = new Map(charter.rules.map((rule) => [rule.name, rule]))
  const waiting = new Map<Name, Name[]>()
  const next: Name[] = []
  for (const seat of charter.seats) {
    const fillers = waysToFill(seat).flatMap((way) => fillersOf(charter, way, rules))
    if (fillers.some((filler) => filler === 'others' || filler.group !== charter.group)) next.push(seat.name)
    for (const filler of fillers) {
      if (filler === 'others') continue
      const known = waiting.get(filler.seat)
      if (known === undefined) waiting.set(filler.seat, [seat.name])
      else known.push(seat.name)
    }
  }
  const filled = new Set<Name>()
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (filled.has(name)) continue
    filled.add(name)
    for (const after of waiting.get(name) ?? []) next.push(after)
  }
  return filled
}

function waysToFill({ filledBy, alsoFilledBy = [] }: Seat): readonly Filling[] {
  return [filledBy, ...alsoFilledBy]
}

/** Whoever of these is there can fill the seat. */
function fillersOf(
  charter: Charter,
  filling: Filling,
  rules: ReadonlyMap<Name, Rule>,
): readonly (SeatRef | 'others')[] {
  switch (filling.kind) {
    case 'application':
      return filling.decidedBy.flatMap((deciding): readonly (SeatRef | 'others')[] => {
        if (deciding.kind === 'group') return deciding.group === charter.group ? [] : ['others']
        if (deciding.kind === 'seat') return [deciding.seat]
        const { group, rule: name } = deciding.rule
        const rule = group === charter.group ? rules.get(name) : undefined
        return rule === undefined || rule.anyoneVotes === true ? ['others'] : rule.voters
      })
    case 'invitation':
      return filling.by
    case 'appointment':
    case 'ex officio':
    case 'election':
    case 'roll':
    case 'own word':
      return ['others']
  }
}
