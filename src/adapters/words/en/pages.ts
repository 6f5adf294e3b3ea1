import { capital } from '../../../core/base/capital.ts'
import { type Duration, spokenDuration } from '../../../core/base/duration.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { englishAftermathPage } from './aftermath-page.ts'
import { englishBoardPages } from './board-pages.ts'
import { englishCharterPages } from './charter-pages.ts'
import { counted } from './counted.ts'
import { englishDecisionPages } from './decision-pages.ts'
import { englishDeskPages } from './desk-pages.ts'
import { englishDirectoryPages } from './directory-pages.ts'
import { englishErasurePage } from './erasure-page.ts'
import { englishFillingPages } from './filling-pages.ts'
import { englishFoundingPages } from './founding-pages.ts'
import { englishHandOverPages } from './handover-pages.ts'
import { englishHistoryPages } from './history-pages.ts'
import { englishKeepingPages } from './keeping-pages.ts'
import { englishRecordPages } from './record-pages.ts'
import { englishRegisterPage } from './register-page.ts'
import { englishSearchPage } from './search-page.ts'
import { englishTokenPages } from './token-pages.ts'

/** The words of the pages in English. Plain sentences, no titles of people, the field's own terms. */
export const englishPages = {
  ...englishBoardPages,
  ...englishCharterPages,
  ...englishDecisionPages,
  ...englishDeskPages,
  ...englishDirectoryPages,
  ...englishFoundingPages,
  ...englishHandOverPages,
  ...englishHistoryPages,
  ...englishRecordPages,
  ...englishTokenPages,
  ...englishSearchPage,

  site: {
    name: 'Remit',
    skip: 'Skip to the page',
    title: (page: string, foundation: string | undefined) =>
      foundation === undefined ? `${page} · Remit` : `${page} · ${foundation} · Remit`,
    tagline: 'Runs a foundation’s working groups from their charters, and keeps a public record that anyone can check.',
    search: 'Search, or “who may …?”',
    searchLabel:
      'Search groups, seats, clauses, people and decisions, or ask who may decide something, such as “spend”',
    find: 'Find',
    ask: 'Ask',
    desk: 'My desk',
    awaiting: (count: number) => `${counted(count, 'vote waits', 'votes wait')} for you`,
    signIn: 'Sign in',
    signOut: 'Sign out',
    you: (name: string) => `You are ${name}`,
    sample: 'Sample foundation: every person and decision in it is invented.',
    enterAs: 'Enter as one of them',
    nav: 'Foundation',
    groups: 'Groups',
    decisions: 'Decisions',
    powers: 'Powers',
    record: 'Record',
    json: 'This page as JSON',
    checkable: 'Everything shown here is computed from the public record.',
    seeRecord: 'See the record',
    unnamed: 'a person whose name was erased',
    noticeDone: 'Done',
    noticeProblem: 'Not done',
    inRecord: (index: number) => `Entry ${index} of the record`,
    older: 'Older',
    asTable: 'The same as a table',
    unavailable: ': not open to you, and why',
    formerDay: 'As it was at the end of',
    formerMoment: 'As it was at',
    seeNow: 'See it as it is now',
    showDay: 'As it was at the end of a day',
    showDayDo: 'Show',
  },

  fields: {
    summary: (count: number) => (count === 1 ? 'One field needs another look' : `${count} fields need another look`),
    kept: 'What you typed was kept.',
    nothingRecorded: 'Nothing has been recorded yet.',
    error: 'Error:',
    optional: 'optional',
  },

  home: {
    title: 'Foundations here',
    lede: 'A charter says who may join, who decides what, and by which vote. Here it is carried out, and every act is written in a record that anyone can check.',
    groups: (count: number) => counted(count, 'group', 'groups'),
    open: (count: number) => (count === 0 ? 'no vote open' : `${counted(count, 'vote', 'votes')} open`),
    entries: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'} in the record`,
    sample: 'sample',
    empty:
      'No foundation is kept here yet. Put a folder of charters with a founding file beside the data and start Remit again.',
    how: 'How it works',
    steps: [
      [
        'Read',
        'Open a group’s charter. The prose stands in the column; beside each clause stands what it means today.',
      ],
      [
        'Take part',
        'Apply for a seat, put a motion to the vote, vote. What the charter does not allow is refused with the clause.',
      ],
      [
        'Check',
        'Every act is an entry in a signed log. Its page proves in your browser that the entry stands in the record.',
      ],
    ],
  },

  group: {
    tabs: 'Group',
    overview: 'Overview',
    charter: 'Charter',
    since: 'since',
    draftNote: 'This charter is a draft. It binds nobody, nobody holds a seat, and no vote can be opened under it.',
    under: 'Under',
    root: 'The root of this foundation',
    below: 'Groups under it',
    seats: 'Who holds what',
    noSeats: 'The charter names no seats.',
    open: 'Open votes',
    noneOpen: { today: 'No vote is open here.', former: 'No vote was open here.' },
    decided: 'Decided',
    noneDecided: {
      today: 'This group has decided nothing yet. Its first decision will stand here.',
      former: 'This group had decided nothing yet.',
    },
    waiting: 'On their way',
    moves: 'What can be decided',
    ofSeats: 'Who sits where',
    ofLife: 'About the group itself',
    noMoves: 'The charter gives this group nothing that it decides by a vote or by a seat alone.',
    put: (action: string) => `Put “${action}” to a vote`,
    doAlone: (action: string) => `Decide “${action}”`,
    events: 'What you may record',
    recordEvent: (event: string) => `It has happened: ${event}`,
    eventNever: 'not recorded yet',
    eventLast: 'last on',
    channels: 'Where it meets and writes',
    public: 'public',
    private: 'closed to outsiders',
  },

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

  person: {
    introduced: 'Introduced',
    you: 'This is you.',
    seats: 'Seats',
    noSeats: 'Holds no seat, now or before. Seats appear here when a vote or an office gives one.',
    now: 'now',
    ended: 'ended',
    motions: 'Decisions moved or concerning them',
    noMotions: 'None yet.',
    facts: 'What you say of yourself',
    factsNote:
      'Charters ask this, and rules count by it. It holds until you change it. Unless its charter says otherwise everybody sees it; what is in your own words stands beside the record and can be erased, the rest is written in it.',
    askedBy: 'asked by',
    declare: 'Say it',
    takeBack: 'Take it back',
    nothingSaid: 'nothing said yet',
    group: 'Group',
    seat: 'Seat',
    from: 'From',
    to: 'To',
    decisions: 'Decisions',
  },

  aftermath: englishAftermathPage,
  erasure: englishErasurePage,
  register: englishRegisterPage,

  keeping: englishKeepingPages,
  filling: englishFillingPages,

  signIn: {
    title: 'Sign in',
    lede: 'Give your address and open the link that comes by mail. There is no password.',
    address: 'E-mail address',
    addressHint: 'It is never shown to other visitors.',
    send: 'Send me a link',
    sample: 'Or enter as a sample person',
    sampleLede: 'The samples are there to be tried. Enter as anyone and act in their place.',
    sampleNone: 'There is no sample person here.',
    enter: 'Enter as',
    noSeat: 'holds no seat',
  },

  openLink: {
    title: 'One more click',
    lede: 'You opened the link from your letter. It can be used once, so it asks before it signs you in.',
    send: 'Sign me in',
  },

  sent: {
    title: 'Look into your mail',
    titleTerminal: 'Look into the terminal',
    lede: (address: string | undefined) =>
      `A link to sign in is on its way${address === undefined ? '' : ` to ${address}`}. It can be used once, within a quarter of an hour.`,
    terminal: 'No mail server is configured here, so the link is printed in the terminal in which Remit runs.',
    again: 'Ask for another link',
    keep: 'You can leave this page open; the link may be opened on any device.',
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

  introduce: {
    title: (foundation: string) => `Introduce yourself to ${foundation}`,
    lede: 'Say by which name you act here. You can then apply for a seat, and move where a charter allows anyone to.',
    name: 'Your name',
    nameHint:
      'Shown beside everything you do here. The public record holds only a salted hash of it, so that it can be erased.',
    address: 'Your address',
    addressNote: (address: string) => `You are signed in with ${address}. It is not shown to anyone.`,
    send: 'Introduce me',
  },

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
