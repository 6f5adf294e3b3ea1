import { type Name, spoken } from '../base/name.ts'
import type { Deciding } from './charter.ts'
import { anyHolderWords, groupWords, holdersWords, listed, ruleWords, type Surroundings } from './explain-wording.ts'
import type { HeldSeat, Sponsors } from './seat.ts'

/** Who decides: "the rule “majority”", "any member", "the Board of Directors". */
export function decidingWords(by: Deciding, own: Name, among: Surroundings): string {
  switch (by.kind) {
    case 'rule':
      return `${ruleWords(by.rule, own, among)}${by.rule.with === undefined ? '' : ` at ${by.rule.with}`}`
    case 'seat':
      return anyHolderWords(by.seat, own, among)
    case 'group':
      return groupWords(by.group, among)
  }
}

/** Any one of several: "the rule “majority” or the Board". */
export function anyOfWords(by: readonly Deciding[], own: Name, among: Surroundings): string {
  const words = by.map((one) => decidingWords(one, own, among))
  return listed(words, 'or')
}

/** All of several: "the manager and the director". */
export function allOfWords(by: readonly Deciding[], own: Name, among: Surroundings): string {
  const words = by.map((one) => decidingWords(one, own, among).replace(/^any (?=\S+ of |\S+$)/, 'the '))
  return listed(words)
}

/** After "holds": "a seat of the Board", "the chair". */
export function heldSeatWords(held: HeldSeat, own: Name, among: Surroundings): string {
  switch (held.kind) {
    case 'seat':
      return holdersWords(held.seat, own, among).replace(/^the (?=.*s(?: of |$))/, '')
    case 'any seat':
      return `a seat of ${groupWords(held.group, among)}`
  }
}

/** "two members", "three voters with different employers". */
export function sponsorWords({ count, of, different }: Sponsors, own: Name, among: Surroundings): string {
  const seats = listed(
    of.map((seat) => anyHolderWords(seat, own, among)),
    'or',
  )
  const each = count === 1 ? seats : `${String(count)} × ${seats}`
  return different === undefined ? each : `${each}, each with another ${spoken(different)}`
}
