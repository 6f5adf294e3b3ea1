import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { counted } from './counted.ts'

/** What cannot be shown or done, and what to do then. */
export const englishProblemPages = {
  former: {
    asItIs: 'The foundation as it is now',
    unreadable: {
      title: 'No such day',
      explanation: 'The address asks for a day or a moment that cannot be read.',
      whatToDo: 'Write a day as 2026-03-01, or a moment in UTC as 2026-03-01T12:00Z.',
    },
    future: {
      title: 'That day has not come',
      explanation: 'A page can be shown as it was, and nobody knows how it will be.',
      whatToDo: 'Ask for a day that has begun.',
    },
    'too early': {
      title: 'There was nothing yet',
      explanation: 'On that day the record of this foundation had not begun.',
      whatToDo: 'Ask for a later day; the first entry of the record tells when it began.',
    },
  },

  problem: {
    what: 'What happened',
    kept: 'What was kept',
    todo: 'What to do',
    nothingKept: 'Nothing was recorded. The record is as it was before.',
    next: {
      introduce: 'Introduce yourself',
      group: (group: string) => `The page of ${withThe(group)}`,
      decision: (number: number) => `Decision ${number}`,
      foundation: (foundation: string) => `The groups of ${foundation}`,
    },
    clause: 'The clause',
    notFoundTitle: 'There is nothing at this address',
    notFound: 'The page may have been mistyped, or it belongs to a group or a decision that does not exist here.',
    notFoundDo: 'Start from the foundations, or ask who may decide something.',
    home: 'The foundations here',
    tooOften: {
      title: 'Too often',
      explanation:
        'To check a charter, or to show a page of a former day, takes this server long, and you asked for more of that than it does for one reader in a minute.',
      whatToDo: (seconds: number) => `Ask again in ${counted(seconds, 'second', 'seconds')}.`,
    },
    busyTitle: 'Too much at once',
    busy: 'More acts are waiting than this server takes on at one time, so yours was not accepted.',
    busyDo: (seconds: number) =>
      `Send it again in ${counted(seconds, 'second', 'seconds')}. Sending it twice does it once.`,
  },
}
