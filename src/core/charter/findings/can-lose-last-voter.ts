import { type Name, spoken } from '../../base/name.ts'
import type { Charter, SeatRef } from '../charter.ts'
import type { Filling, Seat } from '../seat.ts'
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
  const filled = new Set<Name>()
  for (let size = -1; size < filled.size; ) {
    size = filled.size
    for (const seat of charter.seats) {
      if (!filled.has(seat.name) && waysToFill(seat).some((way) => canBegin(charter, way, filled)))
        filled.add(seat.name)
    }
  }
  return filled
}

function waysToFill({ filledBy, alsoFilledBy = [] }: Seat): readonly Filling[] {
  return [filledBy, ...alsoFilledBy]
}

function canBegin(charter: Charter, filling: Filling, filled: ReadonlySet<Name>): boolean {
  const isThere = ({ group, seat }: SeatRef) => group !== charter.group || filled.has(seat)
  switch (filling.kind) {
    case 'application':
      return filling.decidedBy.some((deciding) => {
        if (deciding.kind === 'group') return deciding.group !== charter.group
        if (deciding.kind === 'seat') return isThere(deciding.seat)
        const { group, rule: name } = deciding.rule
        const rule = group === charter.group ? charter.rules.find((candidate) => candidate.name === name) : undefined
        return rule === undefined || rule.anyoneVotes === true || rule.voters.some(isThere)
      })
    case 'invitation':
      return filling.by.some(isThere)
    case 'appointment':
    case 'ex officio':
    case 'election':
    case 'roll':
    case 'own word':
      return true
  }
}
