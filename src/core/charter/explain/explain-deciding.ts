import { type Name, spoken } from '../../base/name.ts'
import type { Deciding } from '../structure/charter.ts'
import type { HeldSeat, Sponsors } from '../structure/seat.ts'
import { bodyWords } from './explain-bodies.ts'
import {
  anyHolderWords,
  groupWords,
  hasOneHolderAt,
  holderNoun,
  holdersWords,
  listed,
  numberWord,
  plural,
  type Surroundings,
} from './explain-wording.ts'

/** Who decides: "the rule “majority”", "any member", "the Board of Directors". */
export function decidingWords(by: Deciding, own: Name, among: Surroundings): string {
  return bodyWords(by, own, among)
}

/** Any one of several: "the rule “majority” or the Board". */
export function anyOfWords(by: readonly Deciding[], own: Name, among: Surroundings): string {
  return listed(
    by.map((one) => decidingWords(one, own, among)),
    'or',
  )
}

/** All of several: "the manager and the director". Offices that act together are taken to be single. */
export function allOfWords(by: readonly Deciding[], own: Name, among: Surroundings): string {
  const words = by.map((one) => {
    const said = decidingWords(one, own, among)
    return by.length > 1 && one.kind === 'seat' ? said.replace(/^any (?:of the )?/, 'the ') : said
  })
  return listed(words)
}

/** After "holds": "a seat of the Board", "the chair", "a seat as director of the Board". */
export function heldSeatWords(held: HeldSeat, own: Name, among: Surroundings): string {
  switch (held.kind) {
    case 'seat':
      return hasOneHolderAt(held.seat, among)
        ? holdersWords(held.seat, own, among).replace(/^the /, 'the seat of ')
        : anyHolderWords(held.seat, own, among).replace(/^any (?:of the )?/, 'a seat as ')
    case 'any seat':
      return `a seat of ${groupWords(held.group, among)}`
  }
}

/** "any member", "two members", "three voters, each with another employer". */
export function sponsorWords({ count, of, different }: Sponsors, own: Name, among: Surroundings): string {
  const seats = listed(
    of.map((seat) =>
      count === 1 ? anyHolderWords(seat, own, among) : holdersWords(seat, own, among).replace(/^the /, ''),
    ),
    'or',
  )
  const each = count === 1 ? seats : `${numberWord(count)} ${seats}`
  return different === undefined ? each : `${each}, each with another ${spoken(different)}`
}

/** "chairs", "directors of the Board": the holders of a seat without an article. */
export function holdersOf(seat: { readonly group: Name; readonly seat: Name }, own: Name, among: Surroundings): string {
  return `${plural(holderNoun(seat.seat))}${seat.group === own ? '' : ` of ${groupWords(seat.group, among)}`}`
}
