import type { Instant } from '../../base/instant.ts'
import type { MayDecide } from '../../charter/powers/answer.ts'
import { powersRegister, type Register } from '../../charter/powers/register.ts'
import { activeCharters } from '../active.ts'
import type { PersonId } from '../event.ts'
import { electorateOf } from '../motions/electorate.ts'
import { firstRule } from '../motions/may-move.ts'
import { wayOfDeciding } from '../rule-of.ts'
import { acting } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { activeDelegations, giftsWithdrawn } from './delegations.ts'
import { spanOf } from './power-bounds.ts'
import { statesNow } from './states-now.ts'

/** The register of a foundation at a moment: by the charters in force, by what decisions have handed on, and by who sits where. */
export function registerNow(state: FoundationState, at: Instant): Register {
  return powersRegister(activeCharters(state), {
    meanwhile: statesNow(state, at),
    isIn: (group, time) => spanOf(state, group, time, at).holds,
    delegated: activeDelegations(state, at),
    withdrawn: giftsWithdrawn(state),
    holders: (decider) => decidersNow(state, decider, at),
  })
}

/** Who decides by a way now; undefined where the way has no rule. */
export function decidersNow(
  state: FoundationState,
  { by, group }: Pick<MayDecide, 'by' | 'group'>,
  at: Instant,
): readonly PersonId[] | undefined {
  switch (by.kind) {
    case 'seat':
      return acting(state, by.seat, at).map(({ person }) => person)
    case 'together': {
      // Without one of them nothing is decided.
      const each = by.of.map((seat) => acting(state, seat, at).map(({ person }) => person))
      return each.some((held) => held.length === 0) ? [] : each.flat()
    }
    case 'rule':
    case 'group':
    case 'body': {
      const way = wayOfDeciding(state, by.kind === 'body' ? { kind: 'group', group } : by)
      const rule = way === undefined ? undefined : firstRule(state, way)
      return rule === undefined || rule.anyoneVotes === true
        ? undefined
        : electorateOf(state, rule, at).map(({ person }) => person)
    }
  }
}
