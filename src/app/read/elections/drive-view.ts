import { after, before, type Instant, startOf } from '../../../core/base/instant.ts'
import { type Affirmed, affirmedOver, runningOutBy } from '../../../core/foundation/elections/roll/affirmations.ts'
import { lapseNotice } from '../../notices/awaiting-on-rolls.ts'
import type { Reader } from '../reader.ts'

/** How an affirmation drive goes, in numbers: how many want a ballot, over time, and for how many that runs out soon. */
export interface DriveView {
  readonly affirmed: number
  readonly step: DriveStep
  /** From the first word on, and where words run out then to come, if nobody said anything more; empty where nobody has said anything yet. */
  readonly points: readonly DrivePoint[]
  readonly runsOut?: { readonly by: Instant; readonly count: number }
}

export type DriveStep = 'week' | 'month'

/** A week from Monday or a month of the calendar, with how many affirm at its end, or now where it is the one that runs. */
export interface DrivePoint {
  readonly from: Instant
  readonly affirmed: number
  readonly ahead?: true
}

const most_past = 24
const most_ahead = 12
const most_weeks = 12
/** As pages tell all dates. */
const days = { zone: 'UTC' }

export function driveView({ snapshot: { state, at } }: Reader, of: Affirmed): DriveView {
  const [first] = (state.optIns.get(`${of.group}.${of.roll}`) ?? []).filter((said) => said.at >= (of.since ?? ''))
  const [now] = affirmedOver(state, of, [at])
  const affirmed = now?.affirmed ?? 0
  if (first === undefined || first.at > at) return { affirmed, step: 'week', points: [] }
  const step: DriveStep = first.at >= before(at, { count: most_weeks, unit: 'week' }, days) ? 'week' : 'month'
  const current = startOf(step, at, days)
  const starts = [current]
  while (starts.length < most_past && (starts[0] ?? current) > first.at) {
    starts.unshift(before(starts[0] ?? current, { count: 1, unit: step }, days))
  }
  const next = Array.from({ length: most_ahead + 1 }, (_, index) =>
    after(current, { count: index + 1, unit: step }, days),
  )
  const past = affirmedOver(state, of, [...starts.slice(1), at])
  const ahead = affirmedOver(state, of, next.slice(1))
  const runsOut = ahead.some((one) => one.affirmed < affirmed)
  const over = ahead.findIndex((one) => one.affirmed === 0)
  const by = after(at, lapseNotice, days)
  const count = runningOutBy(state, of, { now: at, by }).length
  return {
    affirmed,
    step,
    points: [
      ...starts.map((from, index) => ({ from, affirmed: past[index]?.affirmed ?? 0 })),
      ...(runsOut ? ahead : [])
        .slice(0, over === -1 ? most_ahead : over + 1)
        .map((one, index) => ({ from: next[index] ?? one.at, affirmed: one.affirmed, ahead: true as const })),
    ],
    ...(count > 0 && { runsOut: { by, count } }),
  }
}
