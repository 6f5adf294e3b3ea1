import type { Duration } from '../../../core/base/duration.ts'
import { spokenDuration } from '../../../core/base/duration.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { withThe } from '../../../core/charter/explain-wording.ts'
import type { Outcome } from '../../../core/charter/rule.ts'
import { capital } from './capital.ts'
import { englishWay } from './way-pages.ts'

/** The words of the pages in English. Plain sentences, no titles of people, the field's own terms. */
export const englishPages = {
  site: {
    name: 'Remit',
    skip: 'Skip to the page',
    title: (page: string, foundation: string | undefined) =>
      foundation === undefined ? `${page} · Remit` : `${page} · ${foundation} · Remit`,
    tagline: 'Runs a foundation’s working groups from their charters, and keeps a public record that anyone can check.',
    whoMay: 'Who may…?',
    whoMayLabel: 'Ask who may decide something, such as “spend” or “publish website”',
    ask: 'Ask',
    desk: 'My desk',
    awaiting: (count: number) => `${count} ${count === 1 ? 'vote waits' : 'votes wait'} for you`,
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
    groups: (count: number) => `${count} ${count === 1 ? 'group' : 'groups'}`,
    open: (count: number) => (count === 0 ? 'no vote open' : `${count} ${count === 1 ? 'vote' : 'votes'} open`),
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

  foundation: {
    groups: 'Groups',
    drafts: 'Drafts',
    draftsLede: 'Charters that are being written. A draft binds nobody until it is adopted.',
    open: 'Open votes',
    noneOpen: 'No vote is open. A member opens one from the page of their group.',
    recent: 'Decided lately',
    noneRecent: 'Nothing has been decided yet. Decisions stand here as soon as a vote closes.',
    all: 'All decisions',
    people: (count: number) => (count === 0 ? 'nobody yet' : `${count} ${count === 1 ? 'person' : 'people'}`),
    empty: 'No group has been founded yet. The founding file says which charters were adopted.',
    introduce: 'Introduce yourself',
    introduceLede: 'To apply for a seat or to move something, say who you are, once in this foundation.',
    lede: (groups: number, drafts: number) =>
      `${groups} ${groups === 1 ? 'group' : 'groups'} at work${drafts === 0 ? '' : `, ${drafts} in draft`}. Each runs from its charter.`,
  },

  group: {
    tabs: 'Group',
    overview: 'Overview',
    charter: 'Charter',
    active: 'active',
    draft: 'draft',
    since: 'since',
    draftNote: 'This charter is a draft. It binds nobody, nobody holds a seat, and no vote can be opened under it.',
    under: 'Under',
    root: 'The root of this foundation',
    below: 'Groups under it',
    seats: 'Who holds what',
    noSeats: 'The charter names no seats.',
    open: 'Open votes',
    noneOpen: 'No vote is open here.',
    decided: 'Decided',
    noneDecided: 'This group has decided nothing yet. Its first decision will stand here.',
    moves: 'What can be put to a vote',
    noMoves: 'The charter gives this group nothing that it decides by a vote.',
    put: (action: string) => `Put “${action}” to a vote`,
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
      appointment: (by: string) => `Filled by appointment of ${by}.`,
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
          `${held} ${held === 1 ? 'person holds' : 'people hold'} this seat.`,
          soon === 0
            ? 'No term ends within 90 days.'
            : `${soon} ${soon === 1 ? 'term ends' : 'terms end'} within 90 days.`,
          vacant === 0 ? '' : `${vacant} ${vacant === 1 ? 'seat is' : 'seats are'} vacant.`,
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
      first: 'at the founding',
      byOffice: (office: string) => `by the office of ${office}`,
      soon: (when: string) => `One term ends ${when}.`,
      soonMany: (count: number) => `${count} terms end within 90 days.`,
    },
  },

  charter: {
    title: (group: string) => `Charter of ${withThe(group)}`,
    adopted: 'Adopted',
    draft: 'Draft of',
    digest: 'Document',
    digestNote: 'SHA-256 of the charter’s exact text. The record names it.',
    carriedOut: 'As it is carried out',
    now: 'Now',
    marginOf: (clause: string) => `${clause}: what it means today`,
    ruleToday: (rule: string) => `The vote “${rule}”, today`,
    mayVote: (count: number) =>
      count === 0 ? 'Nobody could vote today.' : count === 1 ? '1 person may vote.' : `${count} people may vote.`,
    moreOfRule: 'All of this rule in words',
    last: 'Last decided',
    lastNone: 'Nothing has been decided by this vote yet.',
    powers: 'It may',
    gives: 'It hands down',
    reserved: 'It must take elsewhere',
    channels: 'Channels',
    edit: 'Try a change, and see what it would break',
  },

  edit: {
    pageTitle: (group: string) => `Try a change to the charter of ${withThe(group)}`,
    title: 'Try a change',
    lede: 'Write here and see at once what is found, by the same checks as everywhere else, together with the charters of the other groups. Nothing is kept and nothing is proposed: copy the text when you are done.',
    label: 'Text of the charter',
    check: 'Check',
    clean: 'Nothing found: it can be carried out as it stands.',
    elsewhere: 'In other charters',
    elsewhereNote: 'These come up only with your change.',
  },

  powersInWords: {
    rule: (rule: Name) => `by the vote “${spoken(rule)}”`,
    seat: (seat: Name) => `by any ${spoken(seat)}, alone`,
    together: (seats: readonly Name[]) => `by ${seats.map(spoken).join(' and ')} together`,
    upTo: (money: string) => `up to ${money} per request`,
    except: (paths: string) => `except ${paths}`,
    with: (groups: string) => `together with ${groups}`,
    to: (group: string) => `to ${withThe(group)}`,
    decides: (group: string) => `decided by ${withThe(group)}`,
    above: (money: string) => `above ${money}`,
    recommended: (rule: Name) => `after a recommendation by “${spoken(rule)}”`,
  },

  motions: {
    number: (number: number) => `Decision ${number}`,
    admit: (person: string, seat: string) => `Admit ${person} as ${seat}`,
    appoint: (person: string, seat: string) => `Appoint ${person} as ${seat}`,
    remove: (person: string, seat: string) => `Remove ${person} as ${seat}`,
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
      nobody: 'Nobody could vote.',
    },
  },

  way: englishWay,

  decisions: {
    title: 'Decisions',
    lede: 'Every vote of every group, by number. Each shows the rule it ran under and who voted how.',
    open: 'Open now',
    noneOpen: 'No vote is open. Members open one from the page of their group.',
    decided: 'Decided',
    noneDecided: 'Nothing has been decided yet. A vote that closes moves here.',
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
    lostNone: 'Nothing: it was not carried.',
    done: 'What followed',
    doneAdmit: (person: string, seat: string) => `${person} took the seat ${seat}`,
    lostAdmit: (person: string) => `${person} was not admitted.`,
    effectRemove: (person: string, seat: string) => `${person} no longer holds the seat ${seat} from that moment.`,
    doneRemove: (person: string, seat: string) => `${person} was removed from the seat ${seat}.`,
    lostRemove: (person: string) => `${person} keeps the seat.`,
    answers: 'The application',
    answersHidden:
      'The answers are shown to the group and to the applicant only. The record holds a salted hash of them.',
    text: 'The text',
    your: 'Your vote',
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

  person: {
    introduced: 'Introduced',
    you: 'This is you.',
    seats: 'Seats',
    noSeats: 'Holds no seat, now or before. Seats appear here when a vote or an office gives one.',
    now: 'now',
    ended: 'ended',
    motions: 'Decisions moved or concerning them',
    noMotions: 'None yet.',
    group: 'Group',
    seat: 'Seat',
    from: 'From',
    to: 'To',
    decisions: 'Decisions',
  },

  powers: {
    title: 'Who may decide this?',
    titleAsked: (action: string) => `Who may ${action}?`,
    lede: 'Ask with a verb and what it is done to. The answer is given by the same function that allows or refuses the act.',
    label: 'An action',
    hint: 'A verb, and the path of its object: spend, resolve, publish website/www.',
    problem: {
      'not an action': 'This is not a verb and a path, as in publish website/www.',
      'not an amount': 'This is not an amount, as in USD 9,500.',
    },
    may: 'may decide it',
    alone: (seat: string) => `any ${seat}, alone`,
    by: (rule: string) => `by the vote “${rule}”`,
    body: 'as a body, by its own way of deciding',
    byGroup: (group: string) => `by ${withThe(group)}, by its own way of deciding`,
    together: (seats: readonly string[]) => `by ${seats.join(' and ')} together`,
    chain: 'Where that power comes from',
    says: {
      uses: 'uses it',
      gives: 'hands it down',
      adopts: 'holds it by the adoption of its charter',
      'holds everything': 'is the root, and holds everything',
    },
    nobody: 'Nobody holds this. No charter in force gives it to anyone.',
    reserved: 'Must be taken elsewhere',
    reservedLine: (group: string, to: string) => `${capital(withThe(group))} must take it to ${withThe(to)}`,
    withheld: 'Who may not, and why',
    because: {
      excepted: 'its power leaves this out',
      reserved: 'its charter reserves it to another body',
      'no gift': 'no body above hands it down, so it is not held',
      'over the limit': 'it is above the limit',
      'other currency': 'its limit is in another currency',
      'less specific': 'another charter speaks of it more closely',
      'not delegable': 'it was given to the body above for itself alone',
      'forbidden meanwhile': 'it cannot be decided at the moment',
      'only meanwhile': 'it can be decided only at another time',
    },
    noGiftAt: (group: string) => `${withThe(group)} does not hand it down, so it is not held`,
    limit: (money: string) => `the limit is ${money}`,
    known: 'What the charters speak of',
    knownEmpty: 'No charter in force speaks of any power yet.',
    put: 'Put it to a vote',
  },

  record: {
    title: 'The record',
    lede: 'Everything that happened here, in order, each entry sealed by all that came before it.',
    checkpoint: 'Signed checkpoint',
    checkpointNote: 'Keep a copy. Whoever holds an older checkpoint finds any later change or removal.',
    key: 'Verifier key',
    size: 'Entries',
    verify: 'Verify it yourself',
    verifyNote: 'On any machine with this project, and without trusting this server:',
    files: 'Files of the log',
    policy: 'Policy',
    entries: 'Newest first',
    empty: 'The record is empty. Its first entry is written when the foundation is set up.',
    index: 'No.',
    what: 'What happened',
    when: 'When',
    newest: 'Newest entries',
    range: (from: number, to: number) => `Entries ${from} to ${to}`,
  },

  entry: {
    title: (index: number) => `Entry ${index}`,
    kicker: (index: number, size: number) => `Entry ${index} of a record of ${size}, counted from 0`,
    by: 'By',
    clock: 'the clock',
    founding: 'the founding file',
    at: 'At',
    under: 'Under',
    act: 'Act',
    previous: (index: number) => `Entry ${index}`,
    next: (index: number) => `Entry ${index}`,
    pages: 'Neighbouring entries',
    content: 'What it says',
    pretty: 'Set out for reading',
    bytes: 'Its exact bytes',
    bytesNote: (count: number) => `${count} bytes of UTF-8: the canonical JSON that was hashed.`,
    values: 'Values it commits to',
    valuesNote:
      'The entry holds a salted hash, not the value, so that a person can be forgotten and the record still verifies. These are the ones you may see: SHA-256 of the salt’s bytes and then the value gives the commitment.',
    noValues: 'There is none that you may see.',
    commitment: 'Commitment',
    salt: 'Salt',
    value: 'Value',
    proof: 'Proof',
    proofLede: 'Your browser fetches the entry, the key and the proof, and computes the path up to the signed root.',
    noScript: 'Without script, check it on the command line:',
    checking: 'Checking…',
    again: 'Check again',
    failed: 'The proof failed.',
    steps: 'What was checked',
    tree: {
      title: (index: number, size: number) => `The path of entry ${index} to the root of ${size} entries`,
      description: (steps: number) =>
        steps === 0
          ? 'The record has one entry, so its hash is the root.'
          : `${steps} neighbouring hashes lead from the entry to the signed root.`,
      entry: 'this entry',
      root: 'signed root',
      range: (from: number, to: number) => (from === to ? `entry ${from}` : `${from}–${to}`),
      level: 'Step',
      side: 'Side',
      left: 'left',
      right: 'right',
      covers: 'Hash of entries',
    },
    files: 'Files',
    entryFile: 'The bytes',
    proofFile: 'The proof (tlog-proof)',
    checkpointFile: 'The checkpoint',
    keyFile: 'The verifier key',
  },

  desk: {
    title: 'My desk',
    lede: (address: string) => `What awaits you, the nearest closing first. Signed in with ${address}.`,
    awaiting: 'Awaiting your vote',
    noneAwaiting: 'Nothing awaits your vote. When a vote opens in which you are a voter, it stands here.',
    voted: 'Open, and you have voted',
    applications: 'Your applications',
    seats: 'Your seats',
    noSeats: 'You hold no seat here yet. The groups’ pages say which seats can be applied for.',
    elsewhere: 'Foundations where you are not known yet',
    elsewhereLede: 'Introduce yourself once in each in which you want to take part.',
    introduce: (foundation: string) => `Introduce yourself to ${foundation}`,
    as: 'as',
  },

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
    readable:
      'Your answers are shown to the members of the group and to you. The public record holds only a salted hash of them.',
    send: 'Apply, and open the vote',
    refused: 'You cannot apply for this seat',
    asks: 'What the charter asks',
    noAsks: 'The charter asks no questions for this seat.',
    capital,
  },

  move: {
    title: (group: string) => `Put something to a vote of ${withThe(group)}`,
    lede: 'The vote opens at once, and who may vote is settled at that moment.',
    action: 'What is decided',
    actionHint: 'From the powers that the charter gives to this group.',
    heading: 'Title',
    headingHint: 'One line by which the decision will be known.',
    text: 'Text',
    textHint: 'What exactly is resolved, in Markdown. It cannot be changed after the vote has opened.',
    amount: 'Amount',
    amountHint: 'Such as USD 9,500. Needed where the power has a limit.',
    person: 'Person',
    personHint: 'Whom it is about, where it gives or ends a seat: what stands last in the address of their page.',
    send: 'Open the vote',
    refused: 'You cannot put anything to a vote here',
    none: 'The charter gives this group nothing that it decides by a vote.',
    rule: (rule: string) => `by the vote “${rule}”`,
    notYou: '(not open to you)',
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
    busyTitle: 'Too much at once',
    busy: 'More acts are waiting than this server takes on at one time, so yours was not accepted.',
    busyDo: (seconds: number) =>
      `Send it again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Sending it twice does it once.`,
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
