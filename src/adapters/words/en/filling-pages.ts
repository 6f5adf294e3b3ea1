import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { numberWord } from '../../../core/charter/explain/explain-wording.ts'
import { listed } from './listed.ts'

/** How seats come to be filled, on the page of a group and where somebody applies. */
export const englishFillingPages = {
  open: 'An open seat',
  opens: (count: number) => (count === 1 ? 'one place is free' : `${numberWord(count)} places are free`),
  entries: 'One by one',
  entryFree: (count: number) => (count === 1 ? 'one place free' : `${numberWord(count)} places free`),
  nobody: 'nobody',
  cohorts: 'Cohorts',
  cohort: (cohort: string, number: number) => `${capital(spoken(cohort))} (${number})`,
  cohortUntil: (until: string) => `until ${until}`,
  splitWaits: {
    'by lot': 'Who belongs to which cohort is drawn by lot when all places are taken.',
    'as agreed': 'Who belongs to which cohort is told, as agreed, when all places are taken.',
  },
  acting: (people: readonly string[], office: string) =>
    people.length === 0
      ? `Whoever is ${office} acts while nobody holds it; nobody is.`
      : `${listed(people, 'and')} ${people.length === 1 ? 'acts' : 'act'} while nobody holds it, as ${office}.`,
  vacancies: 'Vacant places',
  vacancy: (left: string, since: string, entry: string | undefined) =>
    `Vacant since ${since}, when ${left} left${entry === undefined ? '' : ` ${spoken(entry)}`}.`,
  step: (step: string, until: string | undefined) =>
    `Now: ${step}${until === undefined ? '' : `; this is tried until ${until}`}.`,
  next: (step: string) => `After that: ${step}.`,
  noStep: 'It is filled as the seat is otherwise.',
  remains: (until: string) => `Whoever follows completes the term, until ${until}.`,
  fills: (by: string) => `To be filled by ${by}.`,
  overdue: (by: string) => `It was to be filled by ${by}.`,
  sponsors: 'Who speaks for newcomers',
  sponsorsNeeded: (sponsors: string) => `${capital(sponsors)} must speak for somebody before they can come. Ask them.`,
  spokenFor: (person: string, sponsors: readonly string[]) =>
    sponsors.length === 0 ? `Nobody speaks for ${person} yet.` : `For ${person}: ${listed(sponsors, 'and')}.`,
  you: 'you',
  sponsor: 'Speak for them',
  sponsorSomebody: 'Speak for a newcomer',
  invitations: 'Invitations that wait for an answer',
  invited: (person: string, by: readonly string[], entry: string | undefined) =>
    `${person}, invited by ${listed(by, 'and')}${entry === undefined ? '' : ` for ${spoken(entry)}`}.`,
  invitersMissing: (have: number, count: number) => `${have} of ${count} who must invite.`,
  mine: (by: readonly string[], seat: string) => `${listed(by, 'and')} invited you to become ${seat}.`,
  accept: 'Yes, I take the seat',
  decline: 'No, thank you',
  invite: (seat: string) => `Invite somebody to become ${seat}`,
  send: 'Invite them',
  person: 'Who',
  personHint: 'Their identifier, from the address of their page.',
  choose: 'Choose somebody',
  entry: 'For which',
  all: 'all of them',
  takeFor: (seat: string) => `Become ${seat}`,
  take: 'Take it',
  alternates: (named: readonly string[], number: number) =>
    named.length === 0
      ? `Nobody acts in your place. You can name ${number === 1 ? 'somebody' : `up to ${numberWord(number)}`}.`
      : `${listed(named, 'and')} ${named.length === 1 ? 'acts' : 'act'} in your place when you cannot.`,
  alternate: 'Let them act in my place',
  noAlternate: 'Nobody any more',
  conflict: 'Do you have a conflict of interest?',
  conflictHint: 'Say what it is. Leave it empty if there is none. It is shown to those who read your answers.',
  decider: 'Who is to decide',
  deciderHint: 'Any one of them is enough.',
  youMay: 'You are eligible now, as far as the record tells.',
  conflictSaid: 'Conflict of interest',
} as const
