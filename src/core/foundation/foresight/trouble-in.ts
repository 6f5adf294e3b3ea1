import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Entry } from '../event.ts'
import { groupOfEvent } from '../people/evolve-people.ts'
import type { FoundationState } from '../state.ts'
import type { Alone } from './alone-now.ts'
import type { Trouble } from './coming.ts'
import { lackingInElection } from './lacking-in-election.ts'

/** What an entry of the clock means for whoever would rather it did not come; undefined where it is as it should be. */
export function troubleIn(
  state: FoundationState,
  { event }: Entry,
  { alone, now }: { readonly alone: Alone; readonly now: Instant },
): { readonly group: Name; readonly what: Trouble } | undefined {
  switch (event.type) {
    case 'SeatLeft': {
      const { group, seat, person, why } = event
      if (why === 'followed' || why === 'other seat' || why === 'group ended') return undefined
      return {
        group,
        what: { kind: 'seat left', seat: { group, seat }, person, why, alone: alone(person, { group, seat }) },
      }
    }
    case 'MinimumMissed': {
      const { group, seat, holders, minimum } = event
      return { group, what: { kind: 'too few', seat: { group, seat }, holders, minimum } }
    }
    case 'VacancyOverdue': {
      const { group, seat } = event
      return { group, what: { kind: 'vacancy overdue', seat: { group, seat } } }
    }
    case 'LimitBroken': {
      const { group, limit, concerned } = event
      return { group, what: { kind: 'limit broken', limit, concerned } }
    }
    case 'GroupDormant':
      return { group: event.group, what: { kind: 'dormant' } }
    case 'GroupEnded':
      return { group: event.group, what: { kind: 'ended', how: event.how } }
    case 'StatusBegun': {
      const { group, status, person } = event
      return { group, what: { kind: 'status', status, person } }
    }
    case 'MotionClosed': {
      const group = event.is === 'undecided' || event.settled === 'no quorum' ? groupOfEvent(state, event) : undefined
      return group === undefined ? undefined : { group, what: { kind: 'vote undecided', motion: event.motion } }
    }
    case 'MotionLapsed': {
      const { motion, why } = event
      const group = groupOfEvent(state, event)
      return group === undefined ? undefined : { group, what: { kind: 'motion lapses', motion, why } }
    }
    case 'BallotsOpened':
    case 'BallotsClosed':
      return lackingInElection(state, event, now)
    case 'AccountMissed': {
      const group = groupOfEvent(state, event) ?? state.deeds.get(event.motion)?.done.group
      return group === undefined ? undefined : { group, what: { kind: 'account missed', motion: event.motion } }
    }
  }
  return undefined
}
