import { capital } from '../../../core/base/capital.ts'
import { type Duration, spokenDuration } from '../../../core/base/duration.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { counted } from './counted.ts'

/** Seats, and how one applies for them. */
export const englishSeatPages = {
  seats: {
    held: (count: number) => (count === 1 ? '1 holder' : `${count} holders`),
    of: (count: number, number: number) => `${count} of ${number} seats held`,
    vacant: (count: number) => (count === 1 ? '1 seat vacant' : `${count} seats vacant`),
    minimum: (count: number) => `at least ${count} needed`,
    tooFew: (short: number) => `${short} below the least that the charter asks for`,
    nobody: 'Nobody holds it now.',
    fills: {
      application: (by: string) => `Filled by application, decided by ${by}.`,
      appointment: (by: string) => `Holders are appointed by ${by}.`,
      invitation: (by: string) => `Filled by invitation of ${by}.`,
      ownWord: 'Whoever is eligible takes it by their own word.',
      office: (office: string, group: string) => `Comes and goes with the office of ${office} (${group}).`,
      election: 'Filled by election, as the charter describes.',
      roll: 'Kept as a roll.',
    },
    term: (term: Duration) => `A term lasts ${spokenDuration(term)}.`,
    from: (holders: string) => `Only ${holders} can hold it.`,
    apply: 'Apply',
    applyFor: (seat: string) => `Apply for ${seat}`,
    leave: 'Step down',
    leaveSure:
      'You give up the seat at once. No vote is needed, and it cannot be taken back: to return you would have to be admitted anew.',
    leaveDo: 'Step down now',
    mine: 'you',
    until: 'until',
    since: 'since',
    byOffice: 'by office',
    ends: 'ends',
    open: 'no end set',
    terms: {
      title: (seat: string) => `Terms: ${seat}`,
      today: 'today',
      description: (held: number, soon: number, vacant: number) =>
        [
          `${counted(held, 'person holds', 'people hold')} this seat.`,
          soon === 0 ? 'No term ends within 90 days.' : `${counted(soon, 'term ends', 'terms end')} within 90 days.`,
          vacant === 0 ? '' : `${counted(vacant, 'seat is', 'seats are')} vacant.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      vacant: 'vacant',
      more: (count: number) => `and ${count} more`,
      holder: 'Holder',
      since: 'Since',
      until: 'Until',
      how: 'How',
      byDecision: (number: number) => `decision ${number}`,
      ways: {
        founding: 'at the founding',
        'own word': 'by their own word',
        alone: 'by whoever decides it alone',
        charter: 'by what the charter says',
        history: 'before the record began',
        renewed: 'renewed',
      },
      byOffice: (office: string) => `by the office of ${office}`,
      soon: (when: string) => `One term ends ${when}.`,
      soonMany: (count: number) => `${count} terms end within 90 days.`,
    },
  },

  apply: {
    title: (seat: string, group: string) => `Apply for ${seat} in ${withThe(group)}`,
    lede: 'Your answers open a vote at once, under the rule that the charter gives.',
    rule: 'Who decides, and how',
    openFor: (length: Duration) => `The vote is open for ${spokenDuration(length)}.`,
    readable:
      'Your answers are shown to the members of the group, to whoever votes on them, and to you. The public record holds only a salted hash of them.',
    send: 'Apply, and open the vote',
    refused: 'You cannot apply for this seat',
    asks: 'What the charter asks',
    noAsks: 'The charter asks no questions for this seat.',
    capital,
  },
}
