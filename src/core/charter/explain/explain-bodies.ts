import { type Name, spoken } from '../../base/name.ts'
import type { Deciding, SeatRef } from '../structure/charter.ts'
import { anyHolderWords, groupWords, listed, ruleWords, type Surroundings } from './explain-wording.ts'

/** Who decides, as one to whom something goes: "the rule “directors” of the Board", "any member", "the Board". */
export function bodyWords(body: Deciding, own: Name, among: Surroundings): string {
  switch (body.kind) {
    case 'rule':
      return ruleWords(body.rule, own, among)
    case 'seat':
      return anyHolderWords(body.seat, own, among)
    case 'group':
      return groupWords(body.group, among)
  }
}

/** Any one of those who hold a seat: "any member or the chair". */
export function anySeatWords(seats: readonly SeatRef[], own: Name, among: Surroundings): string {
  return listed(
    seats.map((seat) => anyHolderWords(seat, own, among)),
    'or',
  )
}

/** Names that stand for themselves, such as the reasons for which a clock stands still. */
export function plainWords(names: readonly Name[]): string {
  return listed(names.map(spoken), 'or')
}
