import { spoken } from '../../../core/base/name.ts'
import type { KeepingEffect } from '../../../core/foundation/seats/keeping-effect.ts'
import type { LimitEvent } from '../../../core/foundation/seats/limit-event.ts'
import type { TermEvent } from '../../../core/foundation/seats/term-event.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { mendingWords } from './mending-words.ts'
import { placesBy } from './places-by.ts'

/** What happens to terms between the moment at which a seat is taken and the one at which it is left, and to limits. */
export function englishKeepingEvent(event: TermEvent | LimitEvent, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  switch (event.type) {
    case 'TermRenewed':
      return `${lookups.person(event.person)} goes on as ${seatOf(event)}, until ${momentWords(event.until, 'en')}${by(event)}.`
    case 'LeaveAnnounced':
      return `${lookups.person(event.person)} gave notice: they stop being ${seatOf(event)} at ${momentWords(event.leaves, 'en')}.`
    case 'ConfirmationAsked':
      return `${lookups.person(event.person)} was asked whether they go on as ${seatOf(event)}, and can answer until ${momentWords(event.until, 'en')}.`
    case 'ConfirmationGiven':
      return `${lookups.person(event.person)} goes on as ${seatOf(event)}, as they said when they were asked.`
    case 'ConfirmationMissed':
      return `${lookups.person(event.person)} did not answer whether they go on as ${seatOf(event)}.`
    case 'ProbationOver':
      return `The time on trial of ${lookups.person(event.person)} as ${seatOf(event)} is over; ${event.motion === undefined ? 'those who end it were asked' : `decision ${event.motion} says whether it ends`}.`
    case 'ProbationEnded':
      return `${lookups.person(event.person)} is no longer on trial as ${seatOf(event)}${event.why === 'time' ? ', as the time is over' : by(event)}.`
    case 'LimitBroken':
      return `In ${the(event.group)} a limit does not hold any more: ${event.limit}.${concerned(event.concerned, lookups)}`
    case 'LimitRepairBegun':
      return `For the limit “${event.limit}” of ${the(event.group)}: ${mendingWords(event.repair)}${event.until === undefined ? '' : `, until ${momentWords(event.until, 'en')}`}.`
    case 'LimitLotDrawn':
      return `For the limit “${event.limit}” of ${the(event.group)} the lot named ${lookups.person(event.drawn)}, among ${event.among.length}.`
    case 'LimitHolds':
      return `In ${the(event.group)} a limit holds again: ${event.limit}.`
  }
}

/** What a decision about keeping a seat would do, after "opened:". */
export function keepingMatter(effect: KeepingEffect, lookups: Lookups): string {
  switch (effect.kind) {
    case 'renew':
      return `another term of ${lookups.person(effect.person)} as ${spoken(effect.seat)}`
    case 'end probation':
      return `${lookups.person(effect.person)} is no longer on trial as ${spoken(effect.seat)}`
    case 'give status':
      return `${lookups.person(effect.person)} becomes “${spoken(effect.status)}”`
    case 'end status':
      return `${lookups.person(effect.person)} is no longer “${spoken(effect.status)}”`
    case 'let onto roll':
      return `let ${lookups.person(effect.person)} onto the roll ${spoken(effect.roll)}`
    case 'goes':
      return `${lookups.person(effect.person)} goes, for “${effect.limit}”`
    case 'recall': {
      const whom = effect.person === undefined ? 'all who hold the seats' : lookups.person(effect.person)
      return `end early the term of ${whom}, elected in “${spoken(effect.election)}”`
    }
    case 'one goes':
      return `who of ${effect.of.length} goes, for “${effect.limit}”`
  }
}

function concerned(people: readonly string[], lookups: Lookups): string {
  return people.length === 0 ? '' : ` It concerns ${listed(people.map(lookups.person), 'and')}.`
}

function by({ motion }: { readonly motion?: number }): string {
  return motion === undefined ? '' : `, by decision ${motion}`
}
