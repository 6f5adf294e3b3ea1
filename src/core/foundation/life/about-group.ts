import type { Name } from '../../base/name.ts'
import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import type { FactCondition, Quantity } from '../../charter/structure/fact-condition.ts'

/** What a charter asks of a group below it: a name for which it has no seat of its own is a seat of that group. */
export function aboutGroup(condition: FactCondition, above: Charter, group: Name): FactCondition {
  const again = (part: FactCondition) => aboutGroup(part, above, group)
  switch (condition.kind) {
    case 'compare': {
      const { left, right } = condition
      return { ...condition, left: quantityAbout(left, above, group), right: quantityAbout(right, above, group) }
    }
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(again) }
    case 'not':
    case 'for':
      return { ...condition, condition: again(condition.condition) }
    case 'is one of':
    case 'is so':
    case 'status':
    case 'holds':
    case 'has held':
    case 'was removed from':
    case 'nominated by':
    case 'given':
      return condition
  }
}

function quantityAbout(quantity: Quantity, above: Charter, group: Name): Quantity {
  switch (quantity.kind) {
    case 'holders':
    case 'seats':
      return { ...quantity, of: seatAbout(quantity.of, above, group) }
    case 'part':
    case 'product':
      return { ...quantity, of: quantityAbout(quantity.of, above, group) }
    case 'sum':
    case 'difference': {
      const { left, right } = quantity
      return { ...quantity, left: quantityAbout(left, above, group), right: quantityAbout(right, above, group) }
    }
    case 'number':
    case 'share':
    case 'time':
    case 'money':
    case 'date':
    case 'measure':
    case 'fact':
    case 'date of':
    case 'time since':
      return quantity
  }
}

function seatAbout(ref: SeatRef, { group: own, seats }: Charter, group: Name): SeatRef {
  return ref.group === own && !seats.some(({ name }) => name === ref.seat) ? { group, seat: ref.seat } : ref
}
