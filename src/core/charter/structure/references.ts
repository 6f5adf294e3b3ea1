import type { Name } from '../../base/name.ts'
import type { RuleRef, SeatRef } from './charter.ts'

// A charter is plain data, and whatever in it names a rule or a seat has the same shape. So these find the references
// in every section, those of the future among them.

/** Every rule or procedure that a part of a charter names, in its order, as often as it is named. */
export function rulesNamedIn(part: unknown): readonly RuleRef[] {
  const found: RuleRef[] = []
  walk(part, (value) => {
    if ('group' in value && 'rule' in value && typeof value.group === 'string' && typeof value.rule === 'string') {
      const given = 'with' in value && typeof value.with === 'string' ? { with: value.with } : {}
      found.push({ group: value.group, rule: value.rule, ...given })
    }
  })
  return found
}

/** Every seat that a part of a charter names. */
export function seatsNamedIn(part: unknown): readonly SeatRef[] {
  const found: SeatRef[] = []
  walk(part, (value) => {
    if ('group' in value && 'seat' in value && typeof value.group === 'string' && typeof value.seat === 'string') {
      found.push({ group: value.group, seat: value.seat })
    }
  })
  return found
}

/** Every option that a part of a rule names. */
export function optionsNamedIn(part: unknown): readonly Name[] {
  const found: Name[] = []
  walk(part, (value) => {
    if ('option' in value && typeof value.option === 'string') found.push(value.option)
  })
  return found
}

function walk(value: unknown, visit: (value: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  visit(value)
  for (const part of Object.values(value)) walk(part, visit)
}
