import type { Name } from '../../core/base/name.ts'
import type { SeatAct } from '../../core/foundation/seats/seat-act.ts'
import { nameWritten, personIn, type StepReading, seatIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'

/** What people do so that seats are filled, beside applications and votes. */
export const fillingVerbs: Readonly<Record<string, Verb>> = {
  take: ownVerb('take', 'takes', 'takes it by saying so; `for` an entry, where it exists for each of a list'),
  sponsor: {
    ...aboutSeat('speaks for `person`, or puts them forward, as the charter asks of a newcomer'),
    keys: ['person'],
    read(step, value) {
      const [seat, person] = [seatIn(step, value, '"sponsor"'), personNamed(step)]
      if (seat === undefined || person === undefined) return []
      return byEach(step, `speaks for ${person} as ${seat.group}.${seat.seat}`, () => ({
        type: 'sponsor',
        ...seat,
        person,
      }))
    },
  },
  invite: {
    ...aboutSeat('asks `person` to take it, where it is filled by invitation'),
    keys: ['person', 'for'],
    read(step, value) {
      const [seat, person, entry] = [seatIn(step, value, '"invite"'), personNamed(step), entryIn(step)]
      if (seat === undefined || person === undefined) return []
      return byEach(step, `invites ${person} to ${seat.group}.${seat.seat}`, () => ({
        type: 'invite',
        ...seat,
        person,
        ...entry,
      }))
    },
  },
  'accept invitation': ownVerb(
    'accept invitation',
    'accepts the invitation to',
    'says yes to an invitation, and so takes it',
  ),
  'decline invitation': ownVerb('decline invitation', 'declines the invitation to', 'says no to an invitation'),
  'name alternate': {
    ...aboutSeat('lets `person` act in their place, or in that of the holder `of`; without `person` nobody any more'),
    keys: ['person', 'of'],
    read(step, value) {
      const seat = seatIn(step, value, '"name alternate"')
      const [person, of] = [personIn(step, 'person'), personIn(step, 'of')]
      if (seat === undefined) return []
      const named = { ...(person !== undefined && { person }), ...(of !== undefined && { of }) }
      return byEach(step, `names an alternate as ${seat.group}.${seat.seat}`, () => ({
        type: 'name alternate',
        ...seat,
        ...named,
      }))
    },
  },
}

/** The entry of a list for which a seat is meant. */
export function entryIn(step: StepReading): { readonly entry?: Name } {
  const entry = nameWritten(step, 'for')
  return entry === undefined ? {} : { entry }
}

type Own = Extract<SeatAct['type'], 'take' | 'accept invitation' | 'decline invitation'>

function ownVerb(type: Own, words: string, does: string): Verb {
  return {
    ...aboutSeat(does),
    keys: ['for'],
    read(step, value) {
      const [seat, entry] = [seatIn(step, value, `"${type}"`), entryIn(step)]
      if (seat === undefined) return []
      return byEach(step, `${words} ${seat.group}.${seat.seat}`, () => ({ type, ...seat, ...entry }))
    },
  }
}

function aboutSeat(does: string): Pick<Verb, 'actor' | 'takes' | 'does' | 'opens'> {
  return { actor: 'person', takes: 'a seat', does, opens: false }
}

function personNamed(step: StepReading): Name | undefined {
  step.part.required('person')
  return personIn(step, 'person')
}
