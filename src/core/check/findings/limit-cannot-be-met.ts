import { spoken } from '../../base/name.ts'
import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import type { Amount, LimitWhat } from '../../charter/structure/limit.ts'
import type { CharterCheck } from './check.ts'
import { fixedNumber } from './fixed-seats.ts'

/** A limit that no way of filling the seats keeps: more are asked for than there can be. */
export const limitCannotBeMet: CharterCheck = (charter, find) => {
  for (const { what, written, when, place } of charter.limits ?? []) {
    const why = when === undefined ? problemOf(charter, what) : undefined
    if (why !== undefined) find('limit-cannot-be-met', place, `"${written}" can never hold: ${why}`)
  }
}

function problemOf(charter: Charter, what: LimitWhat): string | undefined {
  switch (what.kind) {
    case 'number':
      return what.bound === 'at most' ? undefined : tooMany(charter, what.count, what.of)
    case 'hold a seat': {
      const count = what.bound === 'at most' ? undefined : countOf(what.amount)
      if (count === undefined || what.forEach !== undefined) return undefined
      return tooMany(charter, count, what.of) ?? tooMany(charter, count, [what.seat])
    }
    case 'in each value': {
      const count = what.bound === 'at most' ? undefined : countOf(what.amount)
      if (count === undefined) return undefined
      return tooMany(charter, count * (what.value === undefined ? valuesOf(charter, what.fact) : 1), what.of)
    }
    case 'meet a condition': {
      const count = what.bound === 'at most' ? undefined : countOf(what.amount)
      return count === undefined ? undefined : tooMany(charter, count, what.of)
    }
    case 'share a fact':
      return countOf(what.most) === 0 ? 'whoever holds a seat shares the fact with themselves' : undefined
    case 'of a list':
    case 'not together':
      return undefined
  }
}

function tooMany(charter: Charter, count: number, of: readonly SeatRef[]): string | undefined {
  const fixed = fixedNumber(charter, of)
  if (fixed === undefined || count <= fixed) return undefined
  const seats = of.map(({ seat }) => `"${spoken(seat)}"`).join(' and ')
  return `it asks for ${count}, and ${seats} can have ${fixed}`
}

function countOf(amount: Amount): number | undefined {
  return amount.kind === 'number' ? amount.number : undefined
}

/** As many values as are known of a fact; one where it may have any. */
function valuesOf({ facts = [], lists = [] }: Charter, name: string): number {
  const values = facts.find((fact) => fact.name === name)?.values
  if (values === undefined) return 1
  if (values.kind === 'these') return new Set(values.names).size
  return lists.find((list) => list.name === values.list)?.entries.length ?? 1
}
