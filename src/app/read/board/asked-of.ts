import type { Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import type { Deciding, SeatRef } from '../../../core/charter/structure/charter.ts'
import { groupOfDeciding } from '../../../core/charter/structure/deciding.ts'
import { endOf, endOfWait } from '../../../core/foundation/deadline.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import type { Because } from '../../../core/foundation/motions/motion-event.ts'
import type { MotionParts } from '../../../core/foundation/motions/motion-parts.ts'
import { incumbents, placesIn } from '../../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { subjectOf } from '../motion-views.ts'
import { groupRef, type Reader } from '../reader.ts'
import type { MotionSubject } from '../views.ts'

/** Something that others wait for a group to decide. */
export type AskedOf = { readonly group: { readonly name: Name; readonly title: string } } & (
  | {
      readonly kind: 'decision'
      readonly number: number
      readonly subject: MotionSubject
      /** Why it stands before this body, where another has brought it there. */
      readonly because?: Because['kind']
      readonly until?: Instant
    }
  /** Places of a seat that it fills. */
  | { readonly kind: 'vacancy'; readonly seat: SeatRef; readonly title: string; readonly vacant: number }
  /** A group that wants to begin under it. */
  | { readonly kind: 'draft' }
)

export function askedOf(reader: Reader, name: Name): readonly AskedOf[] {
  const { state } = reader.snapshot
  return [...decisionsOf(reader, name), ...vacanciesFilledBy(reader, name), ...draftsUnder(state, name)]
}

/** What is open in it, and what was brought before it comes first. */
function decisionsOf(reader: Reader, name: Name): readonly AskedOf[] {
  const { state } = reader.snapshot
  const open = [...state.matters].flatMap((number) => {
    const found = statedIn(state, number)
    return found?.said.group === name ? [{ number, ...found }] : []
  })
  return open
    .toSorted((one, other) => rank(one.said) - rank(other.said) || one.number - other.number)
    .map(({ number, said, until }) => ({
      kind: 'decision',
      number,
      group: groupRef(state, groupFrom(state, said) ?? name),
      subject: subjectOf(reader, said),
      ...(said.because !== undefined && { because: said.because.kind }),
      ...(until !== undefined && { until }),
    }))
}

type Said = Omit<MotionParts, 'rule'>

function statedIn(
  state: FoundationState,
  number: number,
): { readonly said: Said; readonly until: Instant | undefined } | undefined {
  const motion = state.motions.get(number)
  if (motion !== undefined) return { said: motion.opened, until: endOf(motion.phase) }
  const proposal = state.proposals.get(number)
  if (proposal !== undefined) return { said: proposal.moved, until: endOfWait(proposal.phase) }
  const course = state.courses.get(number)
  return course === undefined ? undefined : { said: course.begun, until: course.stages.at(-1)?.until }
}

function rank({ because }: Said): number {
  return because === undefined ? 1 : 0
}

/** The group that has brought it there. */
function groupFrom(state: FoundationState, { because }: Said): Name | undefined {
  return because === undefined ? undefined : statedIn(state, because.of)?.said.group
}

function vacanciesFilledBy({ snapshot }: Reader, name: Name): readonly AskedOf[] {
  const { state, at } = snapshot
  const fills = (bodies: readonly Deciding[]) => bodies.some((by) => groupOfDeciding(by) === name)
  return [...state.groups.values()].filter(isInForce).flatMap((group: Group) =>
    group.charter.seats.flatMap(({ name: seat, filledBy }): readonly AskedOf[] => {
      const ref = { group: group.name, seat }
      const vacant = (placesIn(state, ref) ?? 0) - incumbents(state, ref, at).length
      if (filledBy.kind !== 'appointment' || vacant <= 0 || !fills(filledBy.by)) return []
      return [{ kind: 'vacancy', group: groupRef(state, group.name), seat: ref, title: spoken(seat), vacant }]
    }),
  )
}

function draftsUnder(state: FoundationState, name: Name): readonly AskedOf[] {
  return [...state.groups.values()]
    .filter(({ status, charter }) => status === 'draft' && charter.under === name)
    .map((group) => ({ kind: 'draft', group: groupRef(state, group.name) }))
}
