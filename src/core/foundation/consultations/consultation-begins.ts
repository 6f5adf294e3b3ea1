import { after, type Instant, latest } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { activeGroup, activeSeat } from '../active.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { subjectAsked } from './asked-about.ts'
import type { AskedAbout, Asking, Asks } from './consultation-act.ts'
import type { ConsultationEffect } from './consultation-effect.ts'
import type { Addressee, Cause, ConsultationBegun, Subject } from './consultation-event.ts'
import { anyPositions } from './positions.ts'

interface Beginning {
  readonly group: Name
  readonly asks: Asking
  readonly about: Subject
  readonly because: Cause
  readonly mover: PersonId
  readonly seat?: SeatRef
}

/** The public is asked from now on, or from when it was to be. It has the next number of the foundation's matters. */
export function consultationBegins(state: FoundationState, beginning: Beginning, at: Instant): ConsultationBegun {
  const { asks, ...said } = beginning
  const { title, text, addressed, confidential, open } = asks
  const opens = latest(at, asks.opens ?? at)
  const closes = after(opens, open, daysOf(state, beginning.group))
  return {
    type: 'ConsultationBegun',
    consultation: state.numbers + 1,
    ...said,
    title: title.trim(),
    ...(text !== undefined && { text }),
    addressed,
    ...(confidential !== undefined && { confidential }),
    opens,
    closes,
  }
}

/** What a carried `consult` comes to; a deed of a seat alone may have no number. */
export function consultationByDecision(
  state: FoundationState,
  { group, asks, mover, seat }: ConsultationEffect,
  motion: number | undefined,
  at: Instant,
): readonly ConsultationBegun[] {
  const because = { kind: 'decision', ...(motion !== undefined && { motion }) } as const
  const about = subjectAsked(state, asks.about)
  return [consultationBegins(state, { group, asks, about, because, mover, ...(seat !== undefined && { seat }) }, at)]
}

/** What is wrong with what somebody wants to ask; undefined when it can be asked. */
export function notToAsk(state: FoundationState, { about, ...asking }: Asks): Refusal | undefined {
  return notToAddress(state, asking) ?? wrongAbout(state, about)
}

export function notToAddress(state: FoundationState, { addressed }: Asking): Refusal | undefined {
  return addressed.map((one) => notThere(state, one)).find((problem) => problem !== undefined)
}

function wrongAbout(state: FoundationState, about: AskedAbout): Refusal | undefined {
  switch (about.kind) {
    case 'charter':
      return state.groups.has(about.group) ? undefined : { type: 'UnknownGroup', group: about.group }
    case 'text':
      return undefined
    case 'question': {
      const { options } = about
      const isSaid = new Set([...options, ...anyPositions]).size === options.length + anyPositions.length
      return isSaid && options.length !== 1 ? undefined : { type: 'WrongOptions', options }
    }
    case 'roll': {
      const group = activeGroup(state, about.group)
      if (!group.ok) return group.problem
      const isThere = group.value.charter.rolls?.some(({ name }) => name === about.roll) === true
      return isThere ? undefined : { type: 'UnknownRoll', group: about.group, roll: about.roll }
    }
  }
}

function notThere(state: FoundationState, addressee: Addressee): Refusal | undefined {
  switch (addressee.kind) {
    case 'everyone':
      return undefined
    case 'group': {
      const group = activeGroup(state, addressee.group)
      return group.ok ? undefined : group.problem
    }
    case 'seat': {
      const seat = activeSeat(state, addressee.seat)
      return seat.ok ? undefined : seat.problem
    }
  }
}
