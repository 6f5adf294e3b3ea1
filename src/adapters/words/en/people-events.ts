import { spoken } from '../../../core/base/name.ts'
import type { PeopleEvent } from '../../../core/foundation/people/people-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { placesBy } from './places-by.ts'

/** What happens to people beside votes. */
export function englishPeopleEvent(event: PeopleEvent, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  switch (event.type) {
    case 'FactDeclared':
      return declared(event, lookups)
    case 'ValuesRelated':
      return related(event, lookups)
    case 'OptedIn':
      return `${lookups.person(event.person)} asked to stand on the roll ${spoken(event.roll)} of ${the(event.group)}.`
    case 'OptedOut':
      return `${lookups.person(event.person)} asked to be taken off the roll ${spoken(event.roll)} of ${the(event.group)}.`
    case 'LetOntoRoll':
      return `${lookups.person(event.person)} was let onto the roll ${spoken(event.roll)} of ${the(event.group)}${event.motion === undefined ? '' : `, by decision ${event.motion}`}.`
    case 'AlternateNamed':
      return event.alternate === undefined
        ? `Nobody acts in the place of ${lookups.person(event.person)} as ${seatOf(event)} any more.`
        : `${lookups.person(event.alternate)} acts in the place of ${lookups.person(event.person)} as ${seatOf(event)} when they cannot.`
    case 'StatusAnnounced':
      return announced(event, lookups)
    case 'StatusAverted':
      return `${lookups.person(event.person)} does not become ${statusOf(event, lookups)}: ${event.why === 'answered' ? 'they answered' : 'it is not so any more'}.`
    case 'StatusBegun':
      return `${lookups.person(event.person)} is ${statusOf(event, lookups)} now${decided(event)}.`
    case 'StatusVouched':
      return `${lookups.person(event.voucher)} spoke for ${lookups.person(event.person)}, so that they come back from ${statusOf(event, lookups)}.`
    case 'StatusEnded':
      return `${lookups.person(event.person)} is no longer ${statusOf(event, lookups)}${event.why === 'decision' ? decided(event) : over[event.why]}.`
  }
}

function declared({ person, fact, value, since }: Of<'FactDeclared'>, lookups: Lookups): string {
  const [who, what] = [lookups.person(person), spoken(fact)]
  if (value === undefined) return `${who} took back what they had declared as their ${what}.`
  const said = lookups.fact(fact, value)
  const from = since === undefined ? '' : `, since ${dayWords(`${since}T12:00:00.000Z`, 'en')}`
  return said === undefined
    ? `${who} declared their ${what}${from}.`
    : `${who} declared as their ${what}: ${said}${from}.`
}

function related({ fact, value, to }: Of<'ValuesRelated'>, lookups: Lookups): string {
  const said = lookups.fact(fact, value) ?? 'a value that is not shown'
  if (to === undefined) return `As ${spoken(fact)}, ${said} counts by itself again.`
  return `As ${spoken(fact)}, ${said} counts as one with ${lookups.fact(fact, to) ?? 'another that is not shown'}.`
}

type Of<Type extends PeopleEvent['type']> = Extract<PeopleEvent, { readonly type: Type }>

function announced(event: Extract<PeopleEvent, { readonly type: 'StatusAnnounced' }>, lookups: Lookups): string {
  const until = event.until === undefined ? '' : `, until ${momentWords(event.until, 'en')}`
  const [person, status] = [lookups.person(event.person), statusOf(event, lookups)]
  switch (event.how) {
    case 'asked':
      return `${person} was asked before they become ${status}${until}.`
    case 'told':
      return `${person} was told that they become ${status}, unless that changes${until}.`
    case 'waits':
      return `${person} is to become ${status} when its moment comes${event.until === undefined ? '' : `, at ${momentWords(event.until, 'en')}`}.`
  }
}

const over = {
  'own word': ', by their own word',
  time: ', as its time is over',
  done: ', as they have done what ends it',
  'not so any more': '',
} as const

function decided({ motion }: { readonly motion?: number }): string {
  return motion === undefined ? '' : `, by decision ${motion}`
}

function statusOf({ group, status }: { readonly group: string; readonly status: string }, lookups: Lookups): string {
  return `“${spoken(status)}” in ${placesBy(lookups).the(group)}`
}
