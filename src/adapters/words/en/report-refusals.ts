import { spoken } from '../../../core/base/name.ts'
import type { ReportRefusal } from '../../../core/foundation/duties/reports/report-refusal.ts'
import type { Standing } from '../../../core/foundation/duties/reports/report-state.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why a report is not handed in, corrected, excused or asked for. */
export function englishReportRefusal(refusal: ReportRefusal, lookups: Lookups): Refused {
  const { the, anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'UnknownReport':
      return {
        title: 'There is no such report',
        explanation: `No report has the number ${refusal.report}.`,
        whatToDo: 'Look at the list of reports.',
      }
    case 'UnknownDuty':
      return {
        title: 'The charter does not ask for this',
        explanation: `The charter of ${the(refusal.group)} has no duty “${spoken(refusal.duty)}” that is handed in.`,
        whatToDo: 'See under the duties of its charter what it owes.',
      }
    case 'NoReportAwaited':
      return {
        title: 'Nothing is awaited',
        explanation: `Of ${the(refusal.group)} no “${spoken(refusal.duty)}” is awaited now.`,
        whatToDo: 'Read in the clause when it is due.',
      }
    case 'MayNotReport':
      return {
        title: 'Others hand this in',
        explanation: `For ${the(refusal.group)} it is written and handed in by ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'ReportIs':
      return {
        title: 'This cannot be done with it now',
        explanation: `Report ${refusal.report} ${standingWords[refusal.standing]}.`,
        whatToDo: 'See on its page where it stands.',
      }
    case 'ReportBeforeApproval':
      return {
        title: 'It waits for its approval',
        explanation: `Report ${refusal.report} was handed in, and decision ${refusal.motion} is about whether it is published.`,
        whatToDo: 'Wait for that decision; what was refused can be handed in anew.',
      }
    case 'OnlyFigures':
      return {
        title: 'Only numbers go in here',
        explanation: `This report has figures and nothing else: one whole number, zero or more, for each of these: ${listed(refusal.about, 'and')}.`,
        whatToDo: 'Enter each number, and no words.',
      }
    case 'NotInFigures':
      return {
        title: 'This report is a text',
        explanation: 'The charter does not ask for figures alone here.',
        whatToDo: 'Write what there is to tell.',
      }
  }
}

const standingWords: Readonly<Record<Standing, string>> = {
  awaited: 'is not handed in yet',
  given: 'is given; whoever could hand it in can correct it',
  missed: 'was missed',
  excused: 'was excused',
  dropped: 'is not awaited any more',
}
