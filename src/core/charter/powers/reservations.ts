import type { Name } from '../../base/name.ts'
import { isEverything, pathCovers, wholePath } from '../structure/action.ts'
import type { Action, Charter } from '../structure/charter.ts'
import type { Power, Reservation } from '../structure/power.ts'
import type { ReservedTo } from './answer.ts'
import { limitStop } from './limits-of-money.ts'
import { depthOf, isExcepted, reaches } from './power-source.ts'
import type { Question } from './question.ts'
import { isNow } from './states-now.ts'

export interface Reserved {
  readonly by: ReservedTo
  /** Whether it applies to this question, and does not hang on what the question leaves open. */
  readonly surely: boolean
  /** What the group reserves is everything that it has no power for, and nothing by name. */
  readonly ofEverything: boolean
}

/** All that charters reserve of it, in the order of the charters. */
export function reservations(charters: ReadonlyMap<Name, Charter>, question: Question): readonly Reserved[] {
  return [...charters.values()].flatMap((charter) =>
    charter.reserved
      .filter((reservation) => isReservedNow(reservation, question))
      .map((reservation) => {
        const { action: _action, except: _except, place: _place, ...rest } = reservation
        const ofEverything = isEverything(reservation.action)
        return { surely: isSure(reservation, question), ofEverything, by: { group: charter.group, ...rest } }
      }),
  )
}

/** An amount in another currency is not known to be small enough, so that it is reserved. */
export function isReservedNow(reservation: Reservation, question: Question): boolean {
  const { above, aboveLimits, clause } = reservation
  if (!concerns(reservation, question.action)) return false
  if (reservation.while !== undefined && isNow(reservation.while, clause.group, question.meanwhile) === 'no')
    return false
  const facts = question.facts?.(clause.group)
  if (facts !== undefined && reservation.onlyIf !== undefined && !facts.holds(reservation.onlyIf)) return false
  if (reservation.until !== undefined && question.isIn?.(clause.group, { until: reservation.until }) === false)
    return false
  const isOver = above !== undefined && limitStop(above, question.amount) !== undefined
  if (facts !== undefined && aboveLimits !== undefined) return isOver || !aboveLimits.every((one) => facts.keeps(one))
  if (question.amount === undefined || above === undefined || aboveLimits !== undefined) return true
  return isOver
}

function concerns({ action, except = [] }: Reservation, asked: Action): boolean {
  if (isEverything(action)) return !except.some((branch) => pathCovers(branch, wholePath(asked)))
  return reaches({ action }, asked) && !isExcepted({ except }, asked)
}

/** A power for just this goes before what is reserved on a wider branch. */
export function isAsSpecific({ action }: Reservation, power: Pick<Power, 'action'>): boolean {
  return !isEverything(action) && depthOf(action.object) >= depthOf(power.action.object)
}

/** Only above an amount that is left open, over a year that is not counted here, or if something is so: it is told and bars nobody. */
export function isSure(reservation: Reservation, { amount, meanwhile, facts }: Question): boolean {
  const { above, aboveLimits, onlyIf, clause } = reservation
  if (onlyIf !== undefined && facts === undefined) return false
  if (reservation.while !== undefined && isNow(reservation.while, clause.group, meanwhile) !== 'yes') return false
  if (above !== undefined && limitStop(above, amount) !== undefined) return true
  if (aboveLimits !== undefined) return facts !== undefined
  return above === undefined
}
