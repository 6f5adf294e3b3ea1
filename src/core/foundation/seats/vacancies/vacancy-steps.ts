import { after, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { VacancyStep } from '../../../charter/structure/seat.ts'
import { daysOf } from '../../days.ts'
import type { FoundationState } from '../../state.ts'
import type { VacancyAt } from '../seat-event.ts'
import type { Vacancy } from './vacancy.ts'

interface Vacant {
  readonly group: Name
  readonly steps?: readonly VacancyStep[]
  /** When the term of whoever left would have ended. */
  readonly remains?: Instant
}

/** The first of the steps from one on that is to be tried now; none where the rest is left out, or nothing is left. */
export function stepFrom(state: FoundationState, vacant: Vacant, from: number, at: Instant): VacancyAt {
  const { group, steps = [], remains } = vacant
  const step = steps.findIndex((one, index) => index >= from && isMeant(state, group, one, remains, at))
  const found = steps[step]
  if (found === undefined) return {}
  const until = found.within === undefined ? undefined : after(at, found.within, daysOf(state, group))
  return { step, ...(until !== undefined && { until }) }
}

/** "if less than 6 months remain" of the term; a term without an end always has more. */
function isMeant(
  state: FoundationState,
  group: Name,
  { ifLessThan, ifMoreThan }: VacancyStep,
  remains: Instant | undefined,
  at: Instant,
): boolean {
  const days = daysOf(state, group)
  if (ifLessThan !== undefined && (remains === undefined || remains >= after(at, ifLessThan, days))) return false
  return ifMoreThan === undefined || remains === undefined || remains > after(at, ifMoreThan, days)
}

/** The step at which a vacancy stands. */
export function stepOf({ opened, step }: Vacancy): VacancyStep | undefined {
  return step === undefined ? undefined : opened.steps?.[step]
}

/** When the clock has next to do with a vacancy: at once, when the time of its step is over, or never. */
export function endOfStep(vacancy: Vacancy): Instant | undefined {
  const how = stepOf(vacancy)?.how
  switch (how?.kind) {
    case undefined:
      return undefined
    case 'holder':
    case 'next in line':
    case 'count-back':
      return vacancy.since
    case 'by-election':
      return vacancy.called === true ? (vacancy.inVain ?? vacancy.until) : vacancy.since
    case 'stays vacant':
      return vacancy.until ?? vacancy.opened.remains
    case 'appointment':
    case 'as filled':
      return vacancy.until
  }
}
