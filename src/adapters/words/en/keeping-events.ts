import { spoken } from '../../../core/base/name.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import type { KeepingEffect } from '../../../core/foundation/seats/keeping-effect.ts'
import type { LimitEvent } from '../../../core/foundation/seats/limit-event.ts'
import type { TermEvent } from '../../../core/foundation/seats/term-event.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { mendingWords } from './mending-words.ts'

/** What happens to terms between the moment at which a seat is taken and the one at which it is left, and to limits. */
export function englishKeepingEvent(event: TermEvent | LimitEvent, lookups: Lookups): string {
  switch (event.type) {
    case 'TermRenewed':
      return `${lookups.person(event.person)} goes on as ${placeOf(event, lookups)}, until ${momentWords(event.until, 'en')}${by(event)}.`
    case 'LeaveAnnounced':
      return `${lookups.person(event.person)} gave notice: they stop being ${placeOf(event, lookups)} at ${momentWords(event.leaves, 'en')}.`
    case 'ConfirmationAsked':
      return `${lookups.person(event.person)} was asked whether they go on as ${placeOf(event, lookups)}, and can answer until ${momentWords(event.until, 'en')}.`
    case 'ConfirmationGiven':
      return `${lookups.person(event.person)} goes on as ${placeOf(event, lookups)}, as they said when they were asked.`
    case 'ConfirmationMissed':
      return `${lookups.person(event.person)} did not answer whether they go on as ${placeOf(event, lookups)}.`
    case 'ProbationOver':
      return `The time on trial of ${lookups.person(event.person)} as ${placeOf(event, lookups)} is over; ${event.motion === undefined ? 'those who end it were asked' : `decision ${event.motion} says whether it ends`}.`
    case 'ProbationEnded':
      return `${lookups.person(event.person)} is on trial as ${placeOf(event, lookups)} no more${event.why === 'time' ? ', as the time is over' : by(event)}.`
    case 'LimitBroken':
      return `In ${withThe(lookups.group(event.group))} a limit does not hold any more: ${event.limit}.${concerned(event.concerned, lookups)}`
    case 'LimitRepairBegun':
      return `For the limit “${event.limit}” of ${withThe(lookups.group(event.group))}: ${mendingWords(event.repair)}${event.until === undefined ? '' : `, until ${momentWords(event.until, 'en')}`}.`
    case 'LimitLotDrawn':
      return `For the limit “${event.limit}” of ${withThe(lookups.group(event.group))} the lot named ${lookups.person(event.drawn)}, among ${event.among.length}.`
    case 'LimitHolds':
      return `In ${withThe(lookups.group(event.group))} a limit holds again: ${event.limit}.`
  }
}

/** What a decision about keeping a seat would do, after "opened:". */
export function keepingMatter(effect: KeepingEffect, lookups: Lookups): string {
  switch (effect.kind) {
    case 'renew':
      return `another term of ${lookups.person(effect.person)} as ${spoken(effect.seat)}`
    case 'end probation':
      return `${lookups.person(effect.person)} is on trial as ${spoken(effect.seat)} no more`
    case 'give status':
      return `${lookups.person(effect.person)} becomes “${spoken(effect.status)}”`
    case 'end status':
      return `${lookups.person(effect.person)} is “${spoken(effect.status)}” no more`
    case 'let onto roll':
      return `let ${lookups.person(effect.person)} onto the roll ${spoken(effect.roll)}`
    case 'goes':
      return `${lookups.person(effect.person)} goes, for “${effect.limit}”`
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

function placeOf({ group, seat }: { readonly group: string; readonly seat: string }, lookups: Lookups): string {
  return `${spoken(seat)} of ${withThe(lookups.group(group))}`
}
