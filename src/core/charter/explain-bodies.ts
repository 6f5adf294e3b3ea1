import { type Name, spoken } from '../base/name.ts'
import type { Deciding, SeatRef } from './charter.ts'
import { anyHolderWords, groupWords, listed, quoted, type Surroundings } from './explain-wording.ts'
import { writtenReference } from './rule-reference.ts'

/** Who decides, as one to whom something goes: "the rule “directors” of the Board", "the chair", "the Board". */
export function bodyWords(body: Deciding, own: Name, among: Surroundings): string {
  switch (body.kind) {
    case 'group':
      return groupWords(body.group, among)
    case 'seat':
      return anyHolderWords(body.seat, own, among)
    case 'rule': {
      const { group, rule } = body.rule
      const isProcedure = among.get(group)?.procedures?.some(({ name }) => name === rule) === true
      const of = group === own ? '' : ` of ${groupWords(group, among)}`
      return `the ${isProcedure ? 'procedure' : 'rule'} ${quoted(writtenReference(body.rule))}${of}`
    }
  }
}

/** "any member or the chair". */
export function anyOfWords(seats: readonly SeatRef[], own: Name, among: Surroundings): string {
  return listed(
    seats.map((seat) => anyHolderWords(seat, own, among)),
    'or',
  )
}

/** A reason for which a clock stands still, a fact: as they are written. */
export function plainWords(names: readonly Name[], word: 'and' | 'or' = 'or'): string {
  return listed(names.map(spoken), word)
}
