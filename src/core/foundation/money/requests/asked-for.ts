import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { PersonId } from '../../event.ts'
import type { MoveRequest } from '../../motions/may-move.ts'
import { sumOf } from '../../people/facts/decided.ts'
import { actionOf } from './asked-action.ts'
import type { AwardEffect } from './award-effect.ts'
import type { GrantRequest } from './grant-request.ts'
import type { CostItem, MoneyAsked } from './request-act.ts'

/** A request as those who may decide it are asked about it: whole or in part, before it is made and from then on. */
export interface AskedFor {
  readonly asking: MoneyAsked
  readonly applicant: PersonId
  /** What is to be decided: all of it, or a part. */
  readonly amount: Money
  /** When it was made. */
  readonly made: Instant
  /** Its number, once it has one: it does not count against its own limits. */
  readonly request?: number
  readonly noFastTrack: boolean
}

export function askedFor(request: GrantRequest, amount: Money = request.made.amount): AskedFor {
  const { made, at, noFastTrack } = request
  return { asking: made, applicant: made.person, amount, made: at, request: made.request, noFastTrack }
}

/** The same as a move of the motion to grant it. */
export function moveFor({ asking, applicant, amount, made, request }: AskedFor): MoveRequest {
  const { group, event, needed, organisation, heads, items } = asking
  const costs = costsOf(items, amount.currency)
  return {
    group,
    action: actionOf(asking),
    amount,
    person: applicant,
    ...(event !== undefined && { matter: event }),
    ...(needed !== undefined && { needed }),
    particulars: {
      made,
      itemised: items.length > 0,
      ...(request !== undefined && { request }),
      ...(organisation !== undefined && { organisation }),
      ...(heads !== undefined && { heads }),
      ...(costs !== undefined && { costs }),
    },
  }
}

/** Undefined where nothing is itemised, or where it cannot be added up exactly. */
export function costsOf(items: readonly CostItem[], currency: string): Money | undefined {
  const minor = sumOf(
    items.map(({ cost }) => cost),
    currency,
  )
  return items.length === 0 || minor === undefined || !Number.isSafeInteger(minor) ? undefined : { currency, minor }
}

export function awardOf({ applicant, amount, request }: AskedFor): AwardEffect {
  return { kind: 'award', request: request ?? 0, person: applicant, amount }
}
