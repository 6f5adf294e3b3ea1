import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { anyOfWords } from '../../../core/charter/explain/explain-deciding.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import type { FactCondition } from '../../../core/charter/structure/fact-condition.ts'
import type { LifeEffect } from '../../../core/foundation/life/life-effect.ts'
import type { LifeEvent, PassedOver } from '../../../core/foundation/life/life-event.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { placesBy } from './places-by.ts'

/** What happens to a group as a whole, as a sentence. */
export function englishLifeEvent(event: LifeEvent, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const group = the(event.group)
  const by = 'motion' in event && event.motion !== undefined ? `, by decision ${event.motion}` : ''
  const so = (condition: FactCondition) => explainFactCondition(condition, event.group, lookups.charters)
  switch (event.type) {
    case 'CharterDrafted':
      return `A charter was drafted for ${withThe(event.name)}.`
    case 'CharterAdopted':
      return `The charter of ${withThe(event.name)} came into force${by}.`
    case 'CharterAwaited':
      return `A charter of ${withThe(event.name)} was decided${by}, and comes into force ${event.from === undefined ? 'once what it waits for has come about' : `on ${dayWords(event.from, 'en')}`}.`
    case 'CharterPassedOver':
      return `The charter of ${group} that was decided${by.replace(',', '')} did not come into force, because ${passedOver[event.why]}.`
    case 'DraftDropped':
      return `The draft of ${group} was dropped.`
    case 'SeatOffered':
      return `${lookups.person(event.person)} offered to be ${spoken(event.seat)} of ${group}.`
    case 'OfferTakenBack':
      return event.why === undefined
        ? `${lookups.person(event.person)} took back their offer to be ${spoken(event.seat)} of ${group}.`
        : `${lookups.person(event.person)} could not become ${spoken(event.seat)} of ${group}.`
    case 'GroupDormant':
      return `${capital(group)} became dormant${event.condition === undefined ? ', as its time was over' : `, because ${so(event.condition)}`}.`
    case 'GroupRevived':
      return `${capital(group)} was revived${by}.`
    case 'GroupEnded': {
      const { how, why, condition, successor, report, barred } = event
      const because =
        condition !== undefined
          ? `, because ${so(condition)}`
          : why === 'its time'
            ? ', as its time was over'
            : why === 'with another'
              ? ', together with another group'
              : ''
      const next = successor === undefined ? '' : ` ${capital(the(successor))} goes on with what it did.`
      const owed = report === undefined ? '' : ` Its final report is due on ${dayWords(report.due, 'en')}.`
      const kept =
        barred === undefined
          ? ''
          : ` Whoever lost a seat by it can hold none in ${barred.groups.map(the).join(' or ')} until ${dayWords(barred.until, 'en')}.`
      return `${capital(group)} was ${how}${because}${by}.${next}${owed}${kept}`
    }
    case 'GroupEndMoved':
      return `${capital(group)} goes on until ${dayWords(event.until, 'en')}${by}.`
    case 'EndingAnnounced': {
      const what = event.of === 'dormant' ? 'becomes dormant' : 'is retired'
      const unless =
        event.unless === undefined
          ? ''
          : `, or ${anyOfWords(event.unless, event.group, lookups.charters)} decides otherwise`
      return `${capital(group)} ${what} on ${dayWords(event.until, 'en')}, because ${so(event.condition)}, unless that changes${unless}.`
    }
    case 'EndingAverted': {
      const what = event.of === 'dormant' ? 'does not become dormant' : 'is not retired'
      const why =
        event.why === 'decided otherwise'
          ? `it was decided otherwise${by}`
          : 'what would have brought it about no longer holds'
      return `${capital(group)} ${what}: ${why}.`
    }
  }
}

const passedOver: Readonly<Record<PassedOver, string>> = {
  'needs not met': 'what it needs at its adoption was not so any more',
  'changed meanwhile': 'the charter had been changed meanwhile',
  errors: 'it had errors among the charters in force',
}

/** What is decided about a group, beside how whoever moved it calls it. */
export function lifeMatter(effect: LifeEffect, title: string, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const group = the(effect.group)
  switch (effect.kind) {
    case 'adopt':
      return `“${title}”, to adopt the charter of ${withThe(effect.name)}`
    case 'amend':
      return `“${title}”, to change the charter of ${group}`
    case 'retire':
    case 'dissolve':
      return `“${title}”, to ${effect.kind} ${group}${effect.successor === undefined ? '' : `, with ${the(effect.successor)} to go on`}`
    case 'revive':
      return `“${title}”, to revive ${group}`
    case 'extend':
      return `“${title}”, to let ${group} go on for longer`
    case 'keep':
      return `“${title}”, to keep ${group} as it is`
  }
}
