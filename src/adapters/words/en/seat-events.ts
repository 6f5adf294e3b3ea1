import { spoken } from '../../../core/base/name.ts'
import { numberWord } from '../../../core/charter/explain/explain-wording.ts'
import type { SeatEvent, VacancyAt, VacancyOpened } from '../../../core/foundation/seats/seat-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** How seats come to be filled. */
export function englishSeatEvent(event: SeatEvent, lookups: Lookups): string {
  const place = placeWords(event, lookups)
  switch (event.type) {
    case 'Sponsored':
      return `${lookups.person(event.sponsor)} spoke for ${lookups.person(event.person)} as ${place}.`
    case 'Invited':
      return `${lookups.person(event.inviter)} invited ${lookups.person(event.person)} to become ${place}.`
    case 'InvitationAccepted':
      return `${lookups.person(event.person)} accepted the invitation to become ${place}.`
    case 'InvitationDeclined':
      return `${lookups.person(event.person)} declined the invitation to become ${place}.`
    case 'CohortLotSealed':
      return event.lot === undefined
        ? `No lot could be sealed for the cohorts of ${place}, so whoever came first has the longest term.`
        : `What the cohorts of ${place} will be drawn from was sealed.`
    case 'CohortsSplit': {
      const cohorts = Map.groupBy(event.holders, ({ cohort }) => cohort)
      const said = [...cohorts].map(([cohort, holders]) => {
        const [first] = holders
        const until = first?.until === undefined ? '' : ` until ${dayWords(first.until, 'en')}`
        return `${spoken(cohort)} with ${listed(
          holders.map(({ person }) => lookups.person(person)),
          'and',
        )}${until}`
      })
      return `The cohorts of ${place} are told, ${split[event.how]}: ${said.join('; ')}.`
    }
    case 'VacancyOpened':
      return `A place as ${place} fell vacant as ${lookups.person(event.left)} left it${fills(event)}. ${stepWords(event)}`
    case 'VacancyPassedOn':
      return `Nobody has filled the vacant place as ${place} so far. ${stepWords(event)}`
    case 'VacancyOverdue':
      return `The vacant place as ${place} was to be filled by now.`
    case 'ByElectionCalled':
      return `A by-election for the vacant place as ${place} was called${event.by === undefined ? '' : `, to be held by ${dayWords(event.by, 'en')}`}.`
    case 'MinimumMissed':
      return `${event.holders === 0 ? 'Nobody holds' : `Only ${numberWord(event.holders)} ${event.holders === 1 ? 'holds' : 'hold'}`} the seat ${place}, where the charter asks for ${numberWord(event.minimum)}.`
  }
}

const split = {
  'as agreed': 'as agreed',
  'by lot': 'by lot',
  'in order': 'in the order in which they came',
} as const

function fills({ fills: by }: VacancyOpened): string {
  return by === undefined ? '' : `, and is to be filled by ${dayWords(by, 'en')}`
}

function stepWords({ step, until }: VacancyAt): string {
  if (step === undefined) return 'It is filled as the seat is otherwise.'
  const by = until === undefined ? '' : `, until ${momentWords(until, 'en')}`
  return `What the charter says ${step === 0 ? 'first' : `in step ${step + 1}`} is tried${by}.`
}

function placeWords(
  { group, seat, entry }: { readonly group: string; readonly seat: string; readonly entry?: string },
  lookups: Lookups,
): string {
  const of = entry === undefined ? '' : ` for ${spoken(entry)}`
  return `${spoken(seat)}${of} of ${placesBy(lookups).the(group)}`
}
