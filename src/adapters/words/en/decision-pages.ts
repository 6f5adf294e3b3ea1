import { capital } from '../../../core/base/capital.ts'
import { type Duration, spokenDuration } from '../../../core/base/duration.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import type { Outcome } from '../../../core/charter/structure/rule.ts'
import type { AnnounceEffect } from '../../../core/foundation/announcements/announcement-effect.ts'
import type { AskedOfBody } from '../../../core/foundation/elections/election-effect.ts'
import { momentWords } from '../date-words.ts'
import { channelWords } from './announcement-events.ts'
import { effectSentence } from './effect-sentence.ts'
import { electionMatter } from './election-events.ts'
import { englishWay } from './way-pages.ts'

/** Motions, their votes and how one comes about. */
export const englishDecisionPages = {
  motions: {
    number: (number: number) => `Decision ${number}`,
    admit: (person: string, seat: string) => `Admit ${person} as ${seat}`,
    appoint: (person: string, seat: string) => `Appoint ${person} as ${seat}`,
    remove: (person: string, seat: string) => `Remove ${person} as ${seat}`,
    /** Somebody acts in the place of this holder. */
    alternate: (holder: string, seat: string) => `Name an alternate of ${holder} as ${seat}`,
    /** What an election asks a body; the candidate, where it is about one. */
    askedByElection: (about: AskedOfBody, candidate: string | undefined) =>
      capital(electionMatter(about, { person: (id) => candidate ?? id })),
    open: 'open',
    closes: 'Closes',
    closed: 'Closed',
    outcome: { carried: 'Carried', lost: 'Lost', undecided: 'Undecided' },
    outcomeNamed: (is: Outcome['is'], name: Name) =>
      is === name ? outcomeWord(is) : `${capital(spoken(name))} (${is})`,
    why: {
      time: 'at its time',
      'all have voted': 'when all had voted',
      certain: 'when the outcome was certain',
      carried: 'as soon as it was carried',
      'meeting over': 'at the meeting',
    },
    settled: {
      'no quorum': 'without a quorum',
      tie: 'on a tie',
      'casting vote': 'by a casting vote',
      lot: 'by lot',
    },
    wouldNamed: (is: Outcome['is'], name: Name) =>
      is === name ? `Would ${is === 'undecided' ? 'stay' : 'be'} ${is}.` : `Would end as “${spoken(name)}” (${is}).`,
    bar: {
      title: 'Votes so far',
      titleClosed: 'Votes cast',
      description: (parts: string, missing: number) =>
        `${parts}; ${missing === 0 ? 'nobody is still to vote' : `${missing} still to vote`}.`,
      part: (label: string, count: number) => `${label}: ${count}`,
      toCome: (count: number) => `${count} to come`,
      silent: (count: number) => `${count} did not vote`,
      needs: (count: number, label: string) => `needs ${count} × ${label}`,
      option: 'Vote',
      count: 'Count',
      toComeRow: 'Not voted yet',
      silentRow: 'Did not vote',
      recusedRow: 'Recused',
      totalRow: 'Could vote when it opened',
      ballots: 'Ballots',
      nobody: 'Nobody could vote.',
    },
  },

  way: englishWay,

  decisions: {
    title: 'Decisions',
    lede: 'Every vote of every group, by number. Each shows the rule it ran under and who voted how.',
    open: 'Open now',
    noneOpen: { today: 'No vote is open. Members open one from the page of their group.', former: 'No vote was open.' },
    waiting: 'On their way',
    decided: 'Decided',
    noneDecided: {
      today: 'Nothing has been decided yet. A vote that closes moves here.',
      former: 'Nothing had been decided yet.',
    },
    subject: 'Matter',
    group: 'Group',
    result: 'Outcome',
    when: 'When',
    number: 'No.',
  },

  decision: {
    kicker: (number: number) => `Decision ${number}`,
    /** Before the group's name, which is a link. */
    of: (group: string) => (withThe(group) === group ? 'of' : 'of the'),
    moved: 'Moved by',
    kept: 'kept since they left by',
    opened: 'Opened',
    state: 'Where it stands',
    result: 'How it ended',
    rule: 'The rule it runs under',
    ruleNote: 'Frozen when the vote opened: a later change of the charter does not touch it.',
    amount: 'Amount',
    action: 'Action',
    effect: 'If carried',
    effectAdmit: (person: string, seat: string, term: Duration | undefined) =>
      `${person} holds the seat ${seat} from that moment${term === undefined ? '' : `, for ${spokenDuration(term)}`}.`,
    fullAdmit: (person: string) =>
      `${person} took no seat: when the vote was carried none was free, they held it already, or they could no longer hold it.`,
    joint: (groups: readonly string[]) =>
      `This is one part of a joint decision: ${groups.join(' and ')} must agree as well, in a vote of their own.`,
    effectNone: 'It stands as a resolution of the group. Nothing else happens by itself.',
    effectAnnounce: ({ channels, at }: AnnounceEffect) =>
      `Its title and text stand on the site ${at === undefined ? 'ten minutes later' : `from ${momentWords(at, 'en')} on, and no sooner than ten minutes later`}${channels.length === 0 ? '' : `, and go ${channelWords(channels)}`}. Until then they can be withdrawn.`,
    effectOf: effectSentence,
    effectElsewhere: (number: number) => `It is an answer to decision ${number}, which tells what comes of it.`,
    lostNone: 'Nothing: it was not carried.',
    done: 'What followed',
    doneAdmit: (person: string, seat: string) => `${person} took the seat ${seat}`,
    lostAdmit: (person: string) => `${person} did not get the seat.`,
    effectRemove: (person: string, seat: string) => `${person} no longer holds the seat ${seat} from that moment.`,
    doneRemove: (person: string, seat: string) => `${person} was removed from the seat ${seat}.`,
    lostRemove: (person: string) => `${person} keeps the seat.`,
    answers: 'The application',
    answersHidden:
      'The answers are shown to the group and to the applicant only. The record holds a salted hash of them.',
    text: 'The text',
    your: 'Your vote',
    whose: 'Whose vote it is',
    forMyself: 'My own',
    give: 'Vote',
    approve: (most: number | undefined) =>
      most === undefined ? 'What you approve of' : `What you approve of, at most ${most}`,
    rank: 'Your order of preference',
    rankHint: (options: string) =>
      `The best first, with “>” between them and “=” between equal ones. What you leave out stands below all that you name. The options: ${options}.`,
    youVoted: (label: string) =>
      `You have voted ${label}. You can change it until the vote closes; the last one counts.`,
    youRecused: 'You have recused yourself from this vote. Your vote does not count, and this cannot be undone.',
    choose: 'Vote',
    change: 'Change to',
    vote: (label: string) => `Vote ${label}`,
    withReason: 'With a reason, or a conflict of interest',
    voteNow: (label: string) => `${label}: your vote now`,
    reason: 'Reason',
    reasonNeeded: (labels: string) => `Needed for ${labels}. It is shown with your vote.`,
    reasonOptional: 'If you want to give one, it is shown with your vote.',
    recuse: 'I have a conflict of interest',
    recuseWhat: (effect: 'leaves the base' | 'counts as abstain' | 'forbidden') => {
      switch (effect) {
        case 'leaves the base':
          return 'You leave this vote: you are no longer counted among the voters, a vote you have cast is set aside, and what is needed is measured without you. It cannot be undone.'
        case 'counts as abstain':
          return 'You leave this vote: you are counted as abstaining, and a vote you have cast is set aside. It cannot be undone.'
        case 'forbidden':
          return 'The charter does not allow anyone to recuse themselves from this vote.'
      }
    },
    recuseReason: 'What the conflict is',
    recuseReasonHint: 'If you want to say it, it is shown on this page.',
    recuseDo: 'Recuse myself from this vote',
    cannotVote: 'You cannot vote here',
    signIn: 'Sign in to vote, if you are among the voters.',
    voters: 'Who may vote, and why',
    votersNote: 'Settled when the vote opened. Seats taken or given up later change nothing here.',
    since: 'since',
    effectPending: 'Once it takes effect',
    withoutEffect: 'Nothing: it has no effect.',
    approvedNothing: 'nothing',
    hasNotVoted: 'not yet',
    didNotVote: 'did not vote',
    recused: 'recused',
    voter: 'Voter, and by which seat',
    voted: 'Vote',
    proof: 'In the record',
    proofNote: 'This decision consists of these entries. Each page proves that its entry stands in the signed record.',
    entry: (index: number) => `Entry ${index}`,
    updated: 'The counts have changed.',
  },

  move: {
    title: (group: string) => `What ${withThe(group)} decides`,
    titleChosen: (action: string) => `Put “${action}” to a vote`,
    titleAlone: (action: string) => `Decide “${action}”`,
    lede: 'Who may vote is settled at the moment when the vote opens.',
    ledeAlone: 'No vote is needed: it is decided, and written in the record, when you send this.',
    ledeChoose: 'Choose what is to be decided.',
    action: 'What is decided',
    heading: 'Title',
    headingHint: 'One line by which the decision will be known.',
    text: 'Text',
    textHint: (edited: boolean) =>
      edited
        ? 'What exactly is resolved, in Markdown. You can change it later; what that does to the votes, the rule says.'
        : 'What exactly is resolved, in Markdown. It cannot be changed after the vote has opened.',
    textHintAlone: 'What exactly is decided, in Markdown.',
    amount: 'Amount',
    amountHint: 'Such as USD 9,500: the power has a limit.',
    person: 'Person',
    personHint: 'Whom it is about: what stands last in the address of their page.',
    personChoose: 'Choose a person',
    personAll: 'All of them together',
    personNone: 'Nobody can be chosen',
    successor: 'Who goes on',
    successorHint: 'The group that goes on with what this one did. Groups below this one stand under it then.',
    successorNone: 'Nobody',
    proposed: 'Options',
    proposedHint: (fixed: readonly string[]) =>
      `What voters will put in their order, one a line.${fixed.length === 0 ? '' : ` ${fixed.map((label) => `“${label}”`).join(', ')} ${fixed.length === 1 ? 'stands' : 'stand'} beside them.`}`,
    length: 'How long the vote is open',
    lengthHint: (range: string, usual: Duration) =>
      `The charter allows ${range}. Left empty, it is ${spokenDuration(usual)}.`,
    to: 'To whom',
    from: 'From whom',
    seatOf: (group: string, seat: string) => `${group}: whoever is ${seat}`,
    most: 'Up to how much',
    mostHint:
      'Such as USD 500; USD 5,000 per year; 2 per month. Left empty, it goes as far as the power that is handed on, and never further.',
    until: 'Until which day',
    untilHint: 'Left empty, it holds until it is taken back. The day itself is not included.',
    needed: 'By which day it is needed',
    send: 'Open the vote',
    sendAlone: 'Decide it now',
    other: 'Something else',
    refused: 'This is not open to you',
    none: 'The charter gives this group nothing that it decides by a vote or by a seat alone.',
    rule: (rule: string) => `by the vote “${rule}”`,
    procedure: (name: string) => `by the procedure “${name}”`,
    byAlone: (holder: string) => `by ${holder}, alone`,
    byTogether: (holders: readonly string[]) => `by ${holders.join(' and ')} together`,
    alone: 'Whoever holds this seat decides it without a vote.',
    together: 'Each of them is asked, and all must agree.',
    firstStage: (rule: string) => `It begins with the vote “${rule}”:`,
    notYou: '(not open to you)',
  },
}

function outcomeWord(is: Outcome['is']): string {
  switch (is) {
    case 'carried':
      return 'Carried'
    case 'lost':
      return 'Lost'
    case 'undecided':
      return 'Undecided'
  }
}
