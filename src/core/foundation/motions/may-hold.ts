import type { Duration } from '../../base/duration.ts'
import { after, type Instant } from '../../base/instant.ts'
import { ok, refuse } from '../../base/result.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import { keeperOf } from '../handover/keepers.ts'
import { wayOfDeciding } from '../rule-of.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { longerUntil } from './course.ts'
import { openMotion, outsideElectorate, runningMotion } from './motion-at.ts'
import type { May, OnMotion } from './on-motion.ts'
import { subjectOf } from './open-motion.ts'
import { shiftedBy } from './window.ts'

export function mayPause({ state, person, number, at }: OnMotion, because: string | undefined): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { opened, electorate, held_ms } = open.value
  const { clause, standsStill = [], hold } = opened.rule
  if (because !== undefined) {
    if (!standsStill.includes(because))
      return refuse({ type: 'NoSuchReason', motion: number, because, reasons: standsStill, clause })
    const barred =
      person === keeperOf(state, number) || electorate.has(person) ? undefined : outsideElectorate(open.value, person)
    return barred === undefined ? ok({ clause }) : refuse(barred)
  }
  if (hold === undefined || !hold.by.some((seat) => holds(state, person, seat, at))) {
    return refuse({ type: 'MayNotHold', motion: number, by: hold?.by ?? [], clause })
  }
  const left = holdLeft(state, clause.group, hold.most, held_ms, at)
  return left > at ? ok({ clause }) : refuse({ type: 'HoldUsedUp', motion: number, most: hold.most, clause })
}

/** Until when a hold that begins now can last, with what was used of it before. */
export function holdLeft(state: FoundationState, group: string, most: Duration, held_ms: number, at: Instant): Instant {
  return shiftedBy(after(at, most, daysOf(state, group)), -held_ms)
}

export function mayResume({ state, person, number, at }: OnMotion): May {
  const running = runningMotion(state, number, at)
  if (!running.ok) return running
  const { phase, opened, electorate } = running.value
  const { clause, hold } = opened.rule
  if (phase.kind !== 'stopped') return refuse({ type: 'ClockRuns', motion: number })
  if (phase.because !== undefined) {
    const isOne = person === keeperOf(state, number) || electorate.has(person) || subjectOf(opened) === person
    if (isOne) return ok({ clause })
    return refuse({ type: 'NotInElectorate', motion: number, voters: opened.rule.voters, clause })
  }
  const isHolder = hold?.by.some((seat) => holds(state, person, seat, at)) === true
  return isHolder ? ok({ clause }) : refuse({ type: 'MayNotHold', motion: number, by: hold?.by ?? [], clause })
}

/** Whoever has a vote in one of the procedure's stages may ask for the longer review. */
export function mayLengthen({ state, person, number, at }: OnMotion): May {
  const course = state.courses.get(number)
  if (course === undefined || longerUntil(state, course) === undefined)
    return refuse({ type: 'NotToLengthen', motion: number })
  const { procedure } = course.begun
  const running = procedure.stages[course.stages.at(-1)?.stage ?? 0]?.step
  const bodies = procedure.stages.flatMap(({ step }) =>
    step.kind === 'decision' || step.kind === 'decision of one' ? step.by : [],
  )
  const voters: readonly SeatRef[] = bodies.flatMap((body) => {
    const way = wayOfDeciding(state, body)
    return way?.kind === 'rule' ? way.rule.voters : []
  })
  const seats = (running?.kind === 'review' ? running.by : undefined) ?? voters
  if (seats.some((seat) => holds(state, person, seat, at))) return ok({ clause: procedure.clause })
  return refuse({ type: 'NotInElectorate', motion: number, voters: seats, clause: procedure.clause })
}
