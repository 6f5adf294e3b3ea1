import type { PeopleAct } from '../act.ts'
import type { PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { renewed, renewing } from './renewal.ts'

/** What a holder or a newcomer asks for that may take a vote. */
export type BegunByKeeping = Extract<PeopleAct, { readonly type: 'renew' | 'confirm' | 'ask for roll' }>

/** Done at once, or brought before those who decide it. */
export function keeping(
  state: FoundationState,
  act: BegunByKeeping,
  way: Way | undefined,
  person: PersonId,
  opening: Opening,
): Begun {
  switch (act.type) {
    case 'renew': {
      const { group, seat } = act
      if (way === undefined) return withoutDocuments(...renewed(state, person, { group, seat }, opening.at))
      const effect = { kind: 'renew', group, seat, person } as const
      return begin(state, way, { group: way.group, action: renewing(seat), effect }, person, opening)
    }
    case 'confirm':
      return withoutDocuments({ type: 'ConfirmationGiven', group: act.group, seat: act.seat, person })
    case 'ask for roll': {
      if (way === undefined) throw new Error(`Nobody decides who is let onto ${act.group}.${act.roll}`)
      const { group, roll } = act
      const effect = { kind: 'let onto roll', group, roll, person } as const
      return begin(state, way, { group: way.group, action: lettingOnto(roll), effect }, person, opening)
    }
  }
}

/** "let-onto electors": what those decide who approve exceptions. */
export function lettingOnto(roll: string) {
  return { verb: 'let-onto', object: roll } as const
}
