import { after, type Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import { expect } from '../deadline.ts'
import type { Event, PersonId } from '../event.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import type { Refusal } from '../refusal.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { Account } from './power-state.ts'

type Owing = Pick<MotionParts, 'group' | 'reportTo' | 'emergency'>

/** What is owed of a matter that took effect at a moment; where no time is said, the record tells it at once. */
export function accountOf(
  state: FoundationState,
  { group, reportTo, emergency }: Owing,
  at: Instant,
): Account | undefined {
  const within = [reportTo?.within, emergency?.account].filter((one) => one !== undefined)
  if (reportTo === undefined && within.length === 0) return undefined
  const days = daysOf(state, group)
  const [first] = within.map((one) => after(at, one, days)).toSorted()
  const to = [...(reportTo?.to ?? []), ...(emergency?.account === undefined ? [] : (emergency.to ?? []))]
  return { to, due: first ?? at, told: first === undefined }
}

/** From when on it is waited for. */
export function owe(state: FoundationState, number: number, owing: Owing, at: Instant): void {
  const account = accountOf(state, owing, at)
  if (account === undefined) return
  state.accounts.set(number, account)
  if (!account.told) expect(state, { at: account.due, kind: 'account', motion: number })
}

export function accountMissed(state: FoundationState, number: number): readonly Event[] {
  const account = state.accounts.get(number)
  if (account === undefined) throw new Error(`No account is owed of decision ${number}`)
  return [{ type: 'AccountMissed', motion: number, to: account.to }]
}

/** Whoever moved it or did it may account for it, and whoever decided it with them. */
export function mayAccount(
  state: FoundationState,
  person: PersonId,
  number: number,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const decided = state.motions.get(number)
  const course = state.courses.get(number)
  const deed = state.deeds.get(number)
  const clause = clauseOf(state, number)
  if (clause === undefined) return refuse({ type: 'UnknownMotion', motion: number })
  const account = state.accounts.get(number)
  if (account === undefined || account.told) return refuse({ type: 'NoAccountOwed', motion: number, clause })
  if (account.given !== undefined)
    return refuse({ type: 'AccountGivenBefore', motion: number, on: account.given.at, clause })
  const isMover = [decided?.mover, course?.mover, deed?.by].includes(person)
  const seats = deed === undefined ? (decided?.opened.rule.voters ?? []) : [deed.done.seat]
  if (isMover || seats.some((seat) => holds(state, person, seat, at))) return ok({ clause })
  return refuse({ type: 'MayNotAccount', motion: number, by: seats, clause })
}

/** The clause by which something was decided, by its number. */
export function clauseOf(state: FoundationState, number: number): ClauseRef | undefined {
  const motion = state.motions.get(number)?.opened ?? state.proposals.get(number)?.moved
  return motion?.rule.clause ?? state.courses.get(number)?.begun.procedure.clause ?? state.deeds.get(number)?.under
}
