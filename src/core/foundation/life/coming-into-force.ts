import { type Instant, latest, startOfDate } from '../../base/instant.ts'
import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import type { When } from '../../charter/structure/when.ts'
import { daysOf } from '../days.ts'
import { calledOff } from '../elections/called-off.ts'
import type { Event } from '../event.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import { isHeld } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { faultsOf } from './charter-faults.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'
import type { PassedOver } from './life-event.ts'
import type { Awaited } from './life-state.ts'
import { notReady } from './needs-met.ts'

type Version = Pick<Awaited, 'name' | 'charter' | 'motion'>

/** A version that was decided: at once, or announced for its moment; or passed over where it cannot be put in force any more. */
export function decidedVersion(state: FoundationState, group: Group, version: Version, at: Instant): readonly Event[] {
  const why = notAnyMore(state, group, version, at)
  if (why !== undefined) return [passedOver(group, version, why)]
  const from = momentOfVersion(state, group, version, at)
  if (from !== undefined && from <= at) return inForce(state, group, version, at)
  return [{ type: 'CharterAwaited', group: group.name, ...version, ...(from !== undefined && { from }) }]
}

/** The moment of a version that was awaited has come. */
export function awaitedVersion(state: FoundationState, group: Group, awaited: Awaited, at: Instant): readonly Event[] {
  const { name, charter, motion } = awaited
  const version = { name, charter, ...(motion !== undefined && { motion }) }
  const why = notAnyMore(state, group, version, at)
  return why === undefined ? inForce(state, group, version, at) : [passedOver(group, version, why)]
}

export function passedOver({ name }: Group, { motion }: Pick<Version, 'motion'>, why: PassedOver): Event {
  return { type: 'CharterPassedOver', group: name, why, ...(motion !== undefined && { motion }) }
}

/** From when on a decided version holds: when the charter says, and not before the day that its own front matter says. */
export function momentOfVersion(
  state: FoundationState,
  group: Group,
  { charter: { digest } }: Version,
  at: Instant,
): Instant | undefined {
  const next = state.library.charter(digest)
  const when = whenItHolds(group, next)
  const said = when === undefined ? at : momentOf(when, at, happenedIn(state, group.name), daysOf(state, group.name))
  if (said === undefined) return undefined
  const dated = next.from === undefined ? at : startOfDate(next.from, { zone: next.zone ?? 'UTC' })
  return latest(said, dated)
}

/** A group begins as its own charter says; a change takes effect as the charter says that it changes. */
function whenItHolds(group: Group, next: Charter): When | undefined {
  return isInForce(group) ? group.charter.life?.amended?.takesEffect : next.life?.begins?.when
}

function notAnyMore(
  state: FoundationState,
  group: Group,
  { charter: { digest } }: Version,
  at: Instant,
): PassedOver | undefined {
  if (faultsOf(state, group.name, digest).length > 0) return 'errors'
  if (isInForce(group)) return undefined
  return notReady(state, state.library.charter(digest), at) === undefined ? undefined : 'needs not met'
}

/** Whoever holds a seat that the version does not have, or fills by an office, leaves it. */
function inForce(state: FoundationState, group: Group, version: Version, at: Instant): readonly Event[] {
  const { name, holdings } = group
  const { name: title, charter, motion } = version
  const by = motion === undefined ? {} : { motion }
  const { seats } = state.library.charter(charter.digest)
  const stays = (seat: string) => seats.some((one) => one.name === seat && one.filledBy.kind !== 'ex officio')
  const left = [...holdings].flatMap(([seat, held]) =>
    stays(seat)
      ? []
      : held
          .filter((holding) => isHeld(holding, at))
          .map(({ person, entry }): Event => {
            const which = entry === undefined ? {} : { entry }
            return { type: 'SeatLeft', group: name, seat, person, why: 'seat gone', ...which, ...by }
          }),
  )
  const isGone = (ref: SeatRef) => ref.group === name && !seats.some((one) => one.name === ref.seat)
  return [
    ...calledOff(state, { isGone }),
    ...left,
    { type: 'CharterAdopted', group: name, name: title, charter, ...by },
  ]
}
