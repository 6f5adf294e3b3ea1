import { englishAftermathPage } from './aftermath-page.ts'
import { englishAnnouncementPages } from './announcement-pages.ts'
import { englishBallotPages } from './ballot-pages.ts'
import { englishBoardPages } from './board-pages.ts'
import { englishCalendarPages } from './calendar-pages.ts'
import { englishCharterPages } from './charter-pages.ts'
import { englishConsultationPages } from './consultation-pages.ts'
import { counted } from './counted.ts'
import { englishDecisionPages } from './decision-pages.ts'
import { englishDeskPages } from './desk-pages.ts'
import { englishDirectoryPages } from './directory-pages.ts'
import { englishElectionPages } from './election-pages.ts'
import { englishElectionResult } from './election-result.ts'
import { englishErasurePage } from './erasure-page.ts'
import { englishFillingPages } from './filling-pages.ts'
import { englishFoundingPages } from './founding-pages.ts'
import { englishHandOverPages } from './handover-pages.ts'
import { englishHistoryPages } from './history-pages.ts'
import { englishKeepingPages } from './keeping-pages.ts'
import { englishMoneyPages } from './money-pages.ts'
import { englishPayingPages } from './paying-pages.ts'
import { englishProblemPages } from './problem-pages.ts'
import { englishRecordPages } from './record-pages.ts'
import { englishRegisterPage } from './register-page.ts'
import { englishReportPages } from './report-pages.ts'
import { englishRequestPages } from './request-pages.ts'
import { englishRollPages } from './roll-pages.ts'
import { englishSearchPage } from './search-page.ts'
import { englishSeatPages } from './seat-pages.ts'
import { englishSignInPages } from './sign-in-pages.ts'
import { englishTokenPages } from './token-pages.ts'

/** The words of the pages in English. Plain sentences, no titles of people, the field's own terms. */
export const englishPages = {
  ...englishBallotPages,
  ...englishBoardPages,
  ...englishCalendarPages,
  ...englishCharterPages,
  ...englishConsultationPages,
  ...englishDecisionPages,
  ...englishDeskPages,
  ...englishDirectoryPages,
  ...englishElectionPages,
  ...englishAnnouncementPages,
  ...englishElectionResult,
  ...englishFoundingPages,
  ...englishHandOverPages,
  ...englishHistoryPages,
  ...englishProblemPages,
  ...englishRecordPages,
  ...englishRequestPages,
  ...englishRollPages,
  ...englishSeatPages,
  ...englishSignInPages,
  ...englishTokenPages,
  ...englishSearchPage,
  ...englishMoneyPages,
  ...englishPayingPages,
  ...englishReportPages,

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
    elections: 'Elections',
    consultations: 'Consultations',
    money: 'Money',
    reports: 'Reports',
    calendar: 'Calendar',
    announcements: 'Announcements',
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
}
