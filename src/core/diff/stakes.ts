import { type Money, spokenMoney } from '../base/money.ts'
import { type Name, spoken } from '../base/name.ts'
import { decidingWords } from '../charter/explain/explain-deciding.ts'
import { actionWords } from '../charter/explain/explain-powers.ts'
import { exclusionWords } from '../charter/explain/explain-rule-ballot.ts'
import {
  eligibleWords,
  groupWords,
  holdersWords,
  listed,
  numberWord,
  quoted,
  type Surroundings,
} from '../charter/explain/explain-wording.ts'
import type { Charter } from '../charter/structure/charter.ts'
import { decidersOf, type Gift, type Power, type PowerBy, type Reservation } from '../charter/structure/power.ts'
import type { Rule } from '../charter/structure/rule.ts'
import type { Seat } from '../charter/structure/seat.ts'
import type { Stake } from './change.ts'
import type { Part } from './parts.ts'

export interface Stakes {
  readonly gains: readonly Stake[]
  readonly loses: readonly Stake[]
}

/** A version of a charter and the charters around it, for the names of groups. */
export interface Version {
  readonly charter: Charter
  readonly among: Surroundings
}

/** The keys that say who holds something; where another one changed, nobody gains or loses. */
export const keysOfStakes: Readonly<Record<string, readonly string[]>> = {
  rules: ['voters'],
  seats: ['from', 'number', 'ex officio', 'votes'],
  powers: ['by', 'except', 'with', 'up to', 'bands'],
  gives: ['to', 'except', 'up to'],
  reserved: ['to', 'except'],
}

/** Who gains and who loses a vote, a seat, a power, where one part takes the place of another, comes or goes. */
export function stakesOf(
  before: readonly [Part, Version] | undefined,
  after: readonly [Part, Version] | undefined,
): Stakes {
  const [old, now] = [heldBy(before), heldBy(after)]
  const isNewOrGone = before === undefined || after === undefined
  const [lackedThen, lackedNow] = isNewOrGone ? [[], []] : [old.lacks, now.lacks]
  const [sizesThen, sizesNow] = isNewOrGone ? [[], []] : [old.sizes ?? [], now.sizes ?? []]
  return {
    gains: [...beyond(now.held, old.held), ...beyond(sizesNow, sizesThen), ...beyond(lackedThen, lackedNow)],
    loses: [...beyond(old.held, now.held), ...beyond(sizesThen, sizesNow), ...beyond(lackedNow, lackedThen)],
  }
}

/** Those of the one list that the other has not, or has less of. */
function beyond(these: readonly Held[], those: readonly Held[]): readonly Stake[] {
  return these.flatMap(({ who, what, amount, of }) => {
    const others = those.filter((held) => held.what === what)
    const other = others.find((held) => held.who === who)
    if (other === undefined && others.some((held) => held.who === everybody)) return []
    if (other === undefined)
      return [{ who: butFor(who, others), what: of === undefined ? what : `${what}, ${of(amount)}` }]
    if (of === undefined || other.amount >= amount) return []
    return [{ who, what: `${what}, ${of(amount)} and not ${of(other.amount)}` }]
  })
}

/** Whoever had it already does not gain it with everybody, and whoever keeps it does not lose it with them. */
function butFor(who: string, others: readonly Held[]): string {
  return who === everybody && others.length > 0 ? `${everybody} but ${listed(others.map((other) => other.who))}` : who
}

const everybody = 'everybody'

interface Held extends Stake {
  /** How much of it; without a limit, all there can be. */
  readonly amount: number
  readonly of?: (amount: number) => string
}

interface Holding {
  readonly held: readonly Held[]
  /** What is left out of it, by a clause that might leave out more or less. */
  readonly lacks: readonly Held[]
  /** How much there is of what is there under both versions. */
  readonly sizes?: readonly Held[]
}

const nothing: Holding = { held: [], lacks: [] }

function heldBy(of: readonly [Part, Version] | undefined): Holding {
  if (of === undefined) return nothing
  const [{ value }, { charter, among }] = of
  const find = <Item>(items: readonly Item[]): Item | undefined => items.find((item) => Object.is(item, value))
  const own = charter.group
  const rule = find(charter.rules)
  if (rule !== undefined) return votes(rule, own, among)
  const seat = find(charter.seats)
  if (seat !== undefined) return places(seat, own, among)
  const power = find(charter.powers)
  if (power !== undefined) return powers(power, own, among)
  const gift = find(charter.gives)
  if (gift !== undefined) return gifts(gift, among)
  const matter = find(charter.reserved)
  return matter === undefined ? nothing : reservedTo(matter, among)
}

function votes(
  { name, voters, anyoneVotes, withoutSubject, without = [] }: Rule,
  own: Name,
  among: Surroundings,
): Holding {
  const what = `a vote in ${quoted(spoken(name))}`
  const who = anyoneVotes === true ? [everybody] : voters.map((seat) => holdersWords(seat, own, among))
  return {
    held: who.map((each) => held(each, what)),
    lacks: [
      ...(withoutSubject ? [held('whoever the vote is about', what)] : []),
      ...without.map((exclusion) => held(exclusionWords(exclusion, own, among), what)),
    ],
  }
}

function places({ name, from, number, filledBy, noVote }: Seat, own: Name, among: Surroundings): Holding {
  const what = `the seat ${quoted(spoken(name))}`
  const vote = noVote === true ? [] : [held(`whoever holds ${what}`, 'a vote by it')]
  if (filledBy.kind === 'ex officio')
    return { held: [held(holdersWords(filledBy.office, own, among), what)], lacks: [], sizes: vote }
  const eligible = from.length === 0 ? [everybody] : from.map((seat) => eligibleWords(seat, own, among))
  const open = { ...held('the group', what), amount: number ?? Number.POSITIVE_INFINITY, of: holdersOf }
  return { held: eligible.map((who) => held(who, `a way to ${what}`)), lacks: [], sizes: [open, ...vote] }
}

function holdersOf(number: number): string {
  return number === Number.POSITIVE_INFINITY ? 'for any number' : `for ${numberWord(number)}`
}

function powers(power: Power, own: Name, among: Surroundings): Holding {
  const { action, except, upTo, with: others } = power
  const what = `the power to ${actionWords(action)}`
  const deciders = [...new Set(decidersOf(power).map((by) => powerByWords(by, own, among)))]
  return {
    held: [
      ...deciders.map((who) => limited(who, what, upTo)),
      ...others.map((group) => held(groupWords(group, among), `a say in ${what}`)),
    ],
    lacks: withheld(deciders, action.verb, except),
  }
}

function gifts({ action, except, to, upTo }: Gift, among: Surroundings): Holding {
  const who = groupWords(to, among)
  const what = `the power to ${actionWords(action)}`
  return { held: [limited(who, what, upTo)], lacks: withheld([who], action.verb, except) }
}

function reservedTo({ action, to }: Reservation, among: Surroundings): Holding {
  return { held: [held(groupWords(to, among), `the last word on ${quoted(actionWords(action))}`)], lacks: [] }
}

function withheld(who: readonly string[], verb: Name, except: readonly string[]): readonly Held[] {
  return except.flatMap((object) => who.map((each) => held(each, `the power to ${actionWords({ verb, object })}`)))
}

function limited(who: string, what: string, upTo: Money | undefined): Held {
  if (upTo === undefined) return held(who, what)
  return { ...held(who, what), amount: upTo.minor, of: (minor) => limitWords({ ...upTo, minor }) }
}

function limitWords(limit: Money): string {
  return limit.minor === Number.POSITIVE_INFINITY ? 'without a limit' : `up to ${spokenMoney(limit)}`
}

function held(who: string, what: string): Held {
  return { who, what, amount: Number.POSITIVE_INFINITY }
}

function powerByWords(by: PowerBy, own: Name, among: Surroundings): string {
  if (by.kind === 'together') return `${listed(by.of.map((seat) => holdersWords(seat, own, among)))} together`
  return decidingWords(by, own, among)
}
