import { spokenDuration } from '../../base/duration.ts'
import { spokenMoney } from '../../base/money.ts'
import { type Name, spoken } from '../../base/name.ts'
import { writtenReference } from '../../charter/reading/rule-reference.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { CharterCheck } from './check.ts'

/** Two clauses that say how many, how long or how much of one thing, and say it differently: which of them counts? */
export const countedTwoWays: CharterCheck = (charter, find) => {
  const tell = (place: Place, message: string) => find('counted-two-ways', place, `${message}; say it once`)
  compareElections(charter, tell)
  compareLimits(charter, tell)
  compareBudget(charter, tell)
  comparePowers(charter, tell)
}

type Tell = (place: Place, message: string) => void

function compareElections({ group, seats, elections = [] }: Charter, tell: Tell): void {
  for (const { name, fills, seats: count, electorates, term, balance, place } of elections) {
    const filled = fills.map((ref) => seats.find((seat) => ref.group === group && ref.seat === seat.name))
    const parts = electorates.map((part) => part.seats?.number)
    const own = count?.number ?? (parts.length > 0 ? sumOf(parts) : undefined)
    const fixed = sumOf(filled.map((seat) => (seat?.forEach === undefined ? seat?.number : undefined)))
    if (own !== undefined && fixed !== undefined && own !== fixed && own > fixed && balance === undefined) {
      tell(place, `The election "${spoken(name)}" fills ${own} seats, and there are ${fixed} of them`)
    }
    const other = filled.find((seat) => seat?.term !== undefined && term !== undefined && !isSame(seat.term, term))
    if (other?.term !== undefined && term !== undefined) {
      const terms = `${spokenDuration(term)} by the election "${spoken(name)}" and ${spokenDuration(other.term)} by the seat "${spoken(other.name)}"`
      tell(place, `A term is ${terms}`)
    }
  }
}

function compareLimits({ group, seats, limits = [] }: Charter, tell: Tell): void {
  for (const { what, when, place } of limits) {
    if (what.kind !== 'number' || when !== undefined) continue
    const [of, ...others] = what.of
    const seat = seats.find(({ name }) => others.length === 0 && of?.group === group && of.seat === name)
    const said = what.bound === 'at least' ? seat?.minimum : what.bound === 'at most' ? seat?.number : undefined
    if (seat === undefined || said === undefined || said === what.count) continue
    tell(
      place,
      `There are ${what.bound} ${what.count} of "${spoken(seat.name)}" by this limit, and ${what.bound} ${said} by the seat`,
    )
  }
}

function compareBudget({ money }: Charter, tell: Tell): void {
  const budget = money?.year?.budget
  if (money === undefined || budget === undefined) return
  const amounts = money.lines.flatMap(({ amount }) => (amount?.currency === budget.currency ? [amount.minor] : []))
  const minor = amounts.reduce((sum, amount) => sum + amount, 0)
  if (minor <= budget.minor) return
  const sum = spokenMoney({ ...budget, minor })
  tell(money.year?.place ?? money.place, `The budget is ${spokenMoney(budget)}, and its lines come to ${sum}`)
}

/** One action, with the same bounds, by two rules: an easier one makes the other worth nothing. */
function comparePowers({ powers }: Charter, tell: Tell): void {
  const rules = new Map<string, Name>()
  for (const power of powers) {
    const [by, ...others] = power.by
    if (by?.kind !== 'rule' || others.length > 0) continue
    const { place, clause: _, by: __, action, ...bounds } = power
    const key = `${spokenAction(action)} ${JSON.stringify(bounds)}`
    const rule = writtenReference(by.rule)
    const earlier = rules.get(key)
    if (earlier === undefined) rules.set(key, rule)
    else if (earlier !== rule)
      tell(place, `"${spokenAction(action)}" is decided by "${rule}" here and by "${earlier}" in another power`)
  }
}

function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined)
  return known.length < numbers.length || known.length === 0
    ? undefined
    : known.reduce((sum, number) => sum + number, 0)
}

function isSame(one: { count: number; unit: string }, other: { count: number; unit: string }): boolean {
  return one.count === other.count && one.unit === other.unit
}
