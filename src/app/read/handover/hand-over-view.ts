import { after, type Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import type { Action, ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { Duty } from '../../../core/charter/structure/duty.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { duesBetween } from '../../../core/foundation/duties/next-due.ts'
import { occasionsIn } from '../../../core/foundation/duties/occasions.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { aloneNow } from '../../../core/foundation/foresight/alone-now.ts'
import { lastHolding } from '../../../core/foundation/handover/evolve-handover.ts'
import type { Passing } from '../../../core/foundation/handover/handover-event.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { Holding } from '../../../core/foundation/seats/seat-state.ts'
import { seatNamed } from '../../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { motionSummary, subjectOf } from '../motion-views.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, MotionSubject, MotionSummary, Permission, PersonRef } from '../views.ts'

/** All that hangs on a seat while one person holds it, for whoever follows. */
export interface HandOverView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly seat: Name
  readonly title: string
  readonly clause: ClauseRef
  readonly person: PersonRef
  readonly since: Instant
  readonly until?: Instant
  readonly ended?: Instant
  /** When the clock asked them to begin. */
  readonly began?: Instant
  /** What they keep that is not over, whoever moved it. */
  readonly matters: readonly MatterView[]
  /** What they kept by this seat until they left it, with who keeps it now. */
  readonly passed: readonly (MatterView & { readonly to: PersonRef; readonly how: Passing })[]
  /** Charters of groups to come that they wrote. */
  readonly drafts: readonly { readonly name: Name; readonly title: string }[]
  readonly duties: readonly DutyView[]
  /** What they alone can decide by it. */
  readonly alone: readonly Action[]
  readonly accesses: readonly AccessView[]
  /** What they have moved here, the newest first. */
  readonly decisions: readonly MotionSummary[]
  /** `hidden`: there is one, for the people of the group. */
  readonly note?: { readonly at: Instant; readonly text?: string }
  readonly mayWrite: Permission
}

export interface MatterView {
  readonly number: number
  readonly subject: MotionSubject
}

export interface DutyView {
  readonly duty: Name
  readonly title?: string
  readonly clause: ClauseRef
  readonly dates: readonly Instant[]
}

export interface AccessView {
  readonly access: string
  readonly passed?: Instant
  readonly mayPassOn: Permission
}

const recent_decisions = 20
const most_dates = 4
const ahead = { count: 180, unit: 'day' } as const

/** Undefined for a seat that the person never held. */
export function handOverView(reader: Reader, name: Name, seat: Name, id: PersonId): HandOverView | undefined {
  const { state, at } = reader.snapshot
  const group = state.groups.get(name)
  const described = group === undefined ? undefined : seatNamed(group.charter.seats, seat)
  const holding = lastHolding(state, name, seat, id, at)
  if (group === undefined || described === undefined || holding === undefined) return undefined
  const { since, until, ended, handOver } = holding
  const ref = { group: name, seat }
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, name),
    seat,
    title: spoken(seat),
    clause: described.clause,
    person: personRef(reader, id),
    since,
    ...(until !== undefined && { until }),
    ...(ended !== undefined && { ended }),
    ...(handOver?.began !== undefined && { began: handOver.began }),
    matters: mattersOf(reader, name, id),
    passed: passedFrom(reader, name, seat, holding),
    drafts: draftsBy(state, id),
    duties: dutiesOf(state, group, seat, at),
    alone: ended === undefined ? aloneNow(state, at)(id, ref) : [],
    accesses: (described.accesses ?? []).map((access) => {
      const passed = handOver?.passedOn.get(access)
      const mayPassOn = permission(reader, { type: 'pass on', ...ref, access })
      return { access, ...(passed !== undefined && { passed }), mayPassOn }
    }),
    decisions: decisionsBy(reader, name, id),
    ...noteOf(reader, holding),
    mayWrite: writing(reader, ref, id),
  }
}

/** Each writes and ticks off on their own page alone. */
function writing(reader: Reader, ref: { readonly group: Name; readonly seat: Name }, id: PersonId): Permission {
  if (reader.person !== undefined && reader.person !== id) return { refusal: { type: 'OnlyOneself', person: id } }
  return permission(reader, { type: 'write to successor', ...ref })
}

function mattersOf(reader: Reader, group: Name, id: PersonId): readonly MatterView[] {
  const { state } = reader.snapshot
  return [...state.matters]
    .filter((number) => state.keepers.get(number)?.person === id)
    .flatMap((number) => matterView(reader, number, group) ?? [])
}

function passedFrom(reader: Reader, group: Name, seat: Name, { ended }: Holding): HandOverView['passed'] {
  const { state } = reader.snapshot
  if (ended === undefined) return []
  return [...state.matters].flatMap((number) => {
    const { person, passed } = state.keepers.get(number) ?? {}
    const matter = matterView(reader, number, group)
    if (person === undefined || passed?.of?.group !== group || passed.of.seat !== seat) return []
    return passed.at < ended || matter === undefined
      ? []
      : [{ ...matter, to: personRef(reader, person), how: passed.how }]
  })
}

function matterView(reader: Reader, number: number, group: Name): MatterView | undefined {
  const { state } = reader.snapshot
  const said =
    state.motions.get(number)?.opened ?? state.proposals.get(number)?.moved ?? state.courses.get(number)?.begun
  return said?.group === group ? { number, subject: subjectOf(reader, said) } : undefined
}

function draftsBy(state: FoundationState, id: PersonId): HandOverView['drafts'] {
  return [...state.groups.values()]
    .filter(({ status, life }) => status === 'draft' && life.drafter === id)
    .map(({ name }) => groupRef(state, name))
}

function dutiesOf(state: FoundationState, group: Group, seat: Name, at: Instant): readonly DutyView[] {
  const days = daysOf(state, group.name)
  const counting = { since: group.since, days, occasions: occasionsIn(state, group, at) }
  return (group.charter.duties ?? [])
    .filter((duty) => isOfSeat(duty, group.name, seat))
    .map(({ name, title, due, clause }) => ({
      duty: name,
      clause,
      ...(title !== undefined && { title }),
      dates: due
        .flatMap((one) => duesBetween(one, at, after(at, ahead, days), counting))
        .toSorted()
        .slice(0, most_dates),
    }))
}

function isOfSeat({ by }: Duty, group: Name, seat: Name): boolean {
  return by.some((one) => {
    if (one.kind === 'together') return one.of.some((of) => of.group === group && of.seat === seat)
    return one.kind === 'seat' && one.seat.group === group && one.seat.seat === seat
  })
}

function decisionsBy(reader: Reader, group: Name, id: PersonId): readonly MotionSummary[] {
  return [...reader.snapshot.state.motions.values()]
    .filter(({ opened, mover, closed }) => opened.group === group && mover === id && closed !== undefined)
    .toReversed()
    .slice(0, recent_decisions)
    .map((motion) => motionSummary(reader, motion))
}

function noteOf(reader: Reader, { handOver }: Holding): Pick<HandOverView, 'note'> {
  if (handOver?.note === undefined) return {}
  const text = sealedText(reader, handOver.note.note)
  return { note: { at: handOver.note.at, ...(text !== undefined && { text }) } }
}
