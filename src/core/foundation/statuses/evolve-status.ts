import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { expect } from '../deadline.ts'
import type { Entry, PersonId } from '../event.ts'
import { groupOfEvent } from '../people/evolve-people.ts'
import type { StatusEvent } from '../people/people-event.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { standingKey } from './standing.ts'
import { nextStep } from './status-course.ts'

export function applyStatus(state: FoundationState, event: StatusEvent, at: Instant): void {
  const { group, status, person } = event
  const key = standingKey(event)
  switch (event.type) {
    case 'StatusAnnounced': {
      const { how, until } = event
      state.standing.set(key, { group, status, person, phase: how, since: at, ...(until !== undefined && { until }) })
      return
    }
    case 'StatusAverted':
      state.standing.delete(key)
      state.lastOver.set(key, at)
      if (event.why === 'answered') state.countedSince.set(key, at)
      return
    case 'StatusBegun':
      state.standing.set(key, { group, status, person, phase: 'begun', since: at, vouchers: new Set() })
      return
    case 'StatusVouched':
      state.standing.get(key)?.vouchers?.add(event.voucher)
      return
    case 'StatusEnded':
      state.standing.delete(key)
      state.lastOver.set(key, at)
      // What is over counts no more; what is not so any more has ended its counters by itself.
      if (event.why !== 'not so any more') state.countedSince.set(key, at)
      return
  }
}

/** Who holds none of its seats any more has no status by them, and begins anew. */
export function dropStatuses(state: FoundationState, person: PersonId, at: Instant): void {
  for (const [key, standing] of state.standing) {
    if (standing.person !== person) continue
    const status = state.groups.get(standing.group)?.charter.statuses?.find(({ name }) => name === standing.status)
    const isHolder = status?.of.some((seat) => incumbents(state, seat, at).some((one) => one.person === person))
    if (isHolder !== true) state.standing.delete(key)
  }
}

/** After something happened that statuses may hang on, the clock is told when their next step is. */
export function lookAtStatuses(state: FoundationState, { event, by, at }: Entry): void {
  const isOfAll = event.type === 'MotionClosed' || event.type === 'EventRecorded' || event.type === 'CharterAdopted'
  if (isOfAll) {
    const group = groupOfEvent(state, event)
    if (group !== undefined) lookAtGroup(state, group, at)
  }
  const about = 'person' in event ? event.person : event.type === 'BallotCast' ? event.voter : undefined
  const actor = by.kind === 'person' ? by.person : undefined
  for (const person of new Set([about, actor])) if (person !== undefined) lookAtPerson(state, person, at)
}

function lookAtGroup(state: FoundationState, group: Name, at: Instant): void {
  for (const status of state.groups.get(group)?.charter.statuses ?? []) {
    const people = status.of.flatMap((seat) => incumbents(state, seat, at).map(({ person }) => person))
    for (const person of new Set(people)) look(state, group, status.name, person, at)
  }
}

function lookAtPerson(state: FoundationState, person: PersonId, at: Instant): void {
  for (const { name, charter } of state.groups.values()) {
    for (const status of charter.statuses ?? []) look(state, name, status.name, person, at)
  }
}

function look(state: FoundationState, group: Name, status: Name, person: PersonId, from: Instant): void {
  const at = nextStep(state, { group, status, person }, from)
  if (at !== undefined) expect(state, { at, kind: 'status', has: { group, status, person } })
}
