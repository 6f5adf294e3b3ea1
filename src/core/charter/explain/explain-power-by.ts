import type { Name } from '../../base/name.ts'
import type { PowerBy } from '../structure/power.ts'
import { decidingWords } from './explain-deciding.ts'
import { anyHolderWords, listed, type Surroundings } from './explain-wording.ts'

/** "the rule “majority”", "any member", "the Board", "the chair and the co-chair together". */
export function powerByWords(by: PowerBy, own: Name, among: Surroundings): string {
  switch (by.kind) {
    case 'rule':
    case 'seat':
    case 'group':
      return decidingWords(by, own, among)
    case 'together': {
      const seats = by.of.map((seat) =>
        anyHolderWords(seat, own, among).replace(/^any (?:of the )?/, (any) => (any === 'any ' ? 'a ' : 'one of the ')),
      )
      return `${listed(seats)} together`
    }
  }
}

/** Any one of several: "the chair or the rule “majority”". */
export function anyPowerByWords(by: readonly PowerBy[], own: Name, among: Surroundings): string {
  return listed(
    by.map((one) => powerByWords(one, own, among)),
    'or',
  )
}
