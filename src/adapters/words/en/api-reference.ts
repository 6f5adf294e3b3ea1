/** What the reference of the API says, in English, for whoever writes programs. */
export const englishApiReference = {
  title: 'Remit',
  description:
    'Everything that a foundation’s pages show and let people do, for programs. Read it without a token; act with one.',
  token: 'A token that a person has made on the page “Tokens” of their desk.',

  page: {
    title: 'API',
    lede: 'Everything that the pages show and let people do, for programs: read without a token, act with one.',
    document: 'The same as an OpenAPI 3.1 document',
    tokens: 'Your tokens',
    contents: 'What there is',
    begin: 'How to begin',
    beginRead: 'Read what is public. Nothing is needed for that.',
    beginTry: 'Make a token on your desk, and try what an act would come to. Nothing is done.',
    beginAct: 'Do it. The key makes sure that it is done once, however often you send it.',
    rules: 'What holds everywhere',
    everywhere: [
      'Moments are in UTC. Names are lower case letters, digits and hyphens. Fields that are not said are absent, and more may be added: ignore what you do not know.',
      'Lists come in parts: send the “next” of one part as “after”. What was read stays in its place as the record grows.',
      'Every answer about a foundation has an ETag: send it as If-None-Match, and be answered 304 while nothing has happened. Remit-Record-Size says how many entries the record had.',
      'With “at”, as in ?at=2026-03-01, everything public can be read as it was on a former day.',
      'What is refused is a problem as in RFC 9457: its “code” stays the same, and “clause” names the clause that forbids it.',
      'Cookies are not looked at. A token goes into the Authorization header, as “Bearer remit_…”.',
    ],
    needs: (scope: string) => `Needs a token with the scope “${scope}”.`,
    needsToken: 'Needs a token, whatever it may do.',
    optionalToken: 'Public. With a token that may read, it also shows what is its holder’s to see.',
    parameters: 'Parameters',
    body: 'Body',
    bodyOne: 'One of these, told apart by “type”:',
    answer: 'Answer',
    problems: 'Problems',
    example: 'Example',
    shapes: 'What answers are made of',
    codes: 'Every kind of problem',
    codesLede: 'The codes of problems, with what each means. A foundation’s own refusals come after those of the API.',
    column: { name: 'Name', what: 'What it is', code: 'Code', status: 'Status', means: 'Meaning' },
    where: { path: 'in the address', query: 'after the ?', header: 'a header' },
    optional: 'optional',
    listOf: 'list of',
    oneOf: (values: string) => `one of ${values}`,
    anything: 'anything',
    byName: 'by name',
    otherwise: (value: string) => `${value} without it`,
  },

  tags: {
    Foundations: 'The foundations that this server keeps.',
    Groups: 'Groups, their seats and who holds them.',
    Charters: 'What groups live by, and what they lived by before.',
    People: 'Who is known in a foundation.',
    Decisions: 'Votes, motions that wait for theirs, procedures, and who voted how as far as that is shown.',
    Elections: 'Who stands and who can vote, what came of it, and what it can be counted again from.',
    Announcements: 'What groups announce, and what became of it in each channel.',
    Consultations: 'What everybody is asked, from the asking to the summary.',
    Requests: 'Money that groups are asked for, from the asking to the report on a grant.',
    Money: 'What groups have, what decisions have promised of it, and what is paid.',
    Reports: 'What groups owe by their charters and hand in.',
    Powers: 'Who may decide what, and by which clauses.',
    Record: 'The public record from which everything else is computed.',
    Own: 'What is the person’s alone to whom the token belongs.',
    Acts: 'Whatever a person can do.',
  },

  headers: {
    etag: 'Send it as If-None-Match, and be answered 304 while nothing has happened.',
    size: 'How many entries the record had when this was read.',
  },

  answers: {
    found: 'What was asked for.',
    unchanged: 'It is as it was when the ETag was given.',
    done: 'It is done, and durable.',
    chosen: 'It is chosen, and durable.',
    tried: 'What it would come to, where it was only tried; or what it came to before, under the same key.',
    problems: {
      400: 'A parameter or the body cannot be read.',
      401: 'A token is needed, or the one that was sent is not good.',
      403: 'By the charters, or by the scopes of the token, this may not be done.',
      404: 'There is no such thing.',
      409: 'As things stand it cannot be done, such as a vote that is over.',
      413: 'The body is too large.',
      415: 'The body is not JSON.',
      422: 'A field is wrong, or the idempotency key was used for another request.',
      429: 'It was asked for too often.',
      503: 'The server cannot answer at present; ask again in a moment.',
    },
  },

  operations: {
    readIndex: {
      tag: 'Foundations',
      summary: 'List the foundations',
      description: 'Where a program begins: every other address has a foundation’s name in it.',
    },
    readFoundation: {
      tag: 'Foundations',
      summary: 'Read a foundation',
      description: 'Its name, and how much there is in it.',
    },
    search: {
      tag: 'Foundations',
      summary: 'Search',
      description: 'Groups, seats, powers, clauses, people and decisions; a question “who may …?” is answered as well.',
    },
    readHandOver: {
      tag: 'Groups',
      summary: 'Read what hangs on a seat',
      description: 'What its holder keeps, owes and alone can do, and what has passed to whoever followed.',
    },
    readBoard: {
      tag: 'Groups',
      summary: 'Read what lies before a group',
      description:
        'What will break in the next 90 days in it and under it, with the acts that prevent it; what it is asked, and what it is owed.',
    },
    readHistory: {
      tag: 'Groups',
      summary: 'Read what lies behind a group',
      description:
        'Its charters, its states and everybody who sat in its seats, each with its entry and the decision behind it.',
    },
    listGroups: {
      tag: 'Groups',
      summary: 'List the groups',
      description: 'The directory, in the order in which groups came, with those that are being formed or have ended.',
    },
    readGroup: {
      tag: 'Groups',
      summary: 'Read a group',
      description:
        'Its seats with their holders, where it can be reached, and what whoever asks could bring before it, each with the refusal that they would get.',
    },
    listSeats: {
      tag: 'Groups',
      summary: 'List the seats of a group',
      description: 'Each with what the charter says of it and who holds it.',
    },
    readRoll: {
      tag: 'Groups',
      summary: 'Read a roll',
      description: 'Who stands on it, how many, and how many ask for a ballot over time. Nobody is named.',
    },
    readCharter: {
      tag: 'Charters',
      summary: 'Read the charter of a group',
      description:
        'The one in force, or the draft of a group that is being formed: its text, and what it says in plain sentences.',
    },
    listCharterVersions: {
      tag: 'Charters',
      summary: 'List the versions of a charter',
      description: 'Every charter that was in force, in their order.',
    },
    readCharterVersion: {
      tag: 'Charters',
      summary: 'Read a version of a charter',
      description: 'One that is or was in force, by its digest.',
    },
    listPeople: {
      tag: 'People',
      summary: 'List the people',
      description: 'In the order in which they introduced themselves. Nobody’s address is in any answer.',
    },
    readPerson: {
      tag: 'People',
      summary: 'Read a person',
      description: 'Their seats now and before, and the last decisions in which they had a part.',
    },
    listDecisions: {
      tag: 'Decisions',
      summary: 'List the decisions',
      description:
        'By their numbers. “stage” and “group” leave others out, and a cursor stays good when a decision moves on.',
    },
    readDecision: {
      tag: 'Decisions',
      summary: 'Read a decision',
      description:
        'Where it stands and why, by the rule’s sentence and the numbers, and what whoever asks may do to it.',
    },
    listVoters: {
      tag: 'Decisions',
      summary: 'List the voters of a decision',
      description: 'Who could vote and why, and how they did, as far as the rule shows it.',
    },
    listElections: {
      tag: 'Elections',
      summary: 'List the elections',
      description: 'That run or are over, by their numbers. “stage” and “group” leave others out.',
    },
    listAnnouncements: {
      tag: 'Announcements',
      summary: 'List the announcements',
      description:
        'That wait, were withdrawn or have gone, by their numbers, each with its text and what became of it in each channel. “is” and “group” leave others out.',
    },
    listConsultations: {
      tag: 'Consultations',
      summary: 'List the consultations',
      description: 'By their numbers, with where each stands. “stage” and “group” leave others out.',
    },
    readConsultation: {
      tag: 'Consultations',
      summary: 'Read a consultation',
      description:
        'What is asked, where it was announced, the answers with for whom they are, the points with what became of each, and the summary. What is confidential is there for those who may read it.',
    },
    listRequests: {
      tag: 'Requests',
      summary: 'List the requests for money',
      description: 'By their numbers, with where each stands. “stage”, “group” and “year” leave others out.',
    },
    readRequest: {
      tag: 'Requests',
      summary: 'Read a request for money',
      description:
        'What is asked and what it costs, the questions and answers, the votes, the grant and its report, and what whoever asks can do with it now. What is sealed is there for those who may read it.',
    },
    readMoney: {
      tag: 'Money',
      summary: 'Read the money of all groups',
      description:
        'What there is, promised, paid and left by group, year and purpose, each currency for itself. Rows add up to the sums beside them. “year” says which years.',
    },
    readGroupMoney: {
      tag: 'Money',
      summary: 'Read the money of a group',
      description: 'Its years by lines, and its funds. “year” says which years.',
    },
    listPromises: {
      tag: 'Money',
      summary: 'List what decisions have promised',
      description: 'By the numbers of the decisions, with what is paid of each, given back and still open.',
    },
    listPayments: {
      tag: 'Money',
      summary: 'List the payments',
      description: 'By their numbers, each with where it stands. Who is paid is in none.',
    },
    readDuties: {
      tag: 'Reports',
      summary: 'Read what groups owe',
      description:
        'Every duty that is handed in, with what is awaited, whose approval that waits for, what was last, what became of all others, and what comes due within 90 days. “group” says of which group.',
    },
    listReports: {
      tag: 'Reports',
      summary: 'List the reports',
      description:
        'That are awaited, were given or were not, by their numbers. “group”, “duty” and “standing” leave others out.',
    },
    readReport: {
      tag: 'Reports',
      summary: 'Read a report',
      description:
        'Where it stands, what it says and said before, and what whoever asks can do with it now. What is sealed is there for those who may read it.',
    },
    listComingElections: {
      tag: 'Elections',
      summary: 'List the elections that are to come',
      description: 'What charters have by a calendar or let be called, and that does not run: the next first.',
    },
    readElection: {
      tag: 'Elections',
      summary: 'Read an election',
      description:
        'Its timeline, who stands and what they say, how many have voted, and after the close what came of it. Nothing that a ballot says is told before.',
    },
    listRoll: {
      tag: 'Elections',
      summary: 'List the voters of an election',
      description: 'Who can vote and by which seats: as it would be, and from the opening of the vote on as it is.',
    },
    readBundle: {
      tag: 'Elections',
      summary: 'Read what an election is counted from',
      description:
        'The document whose digest the record holds, exactly: the rule, the ballots without voters, and every step of the count. “remit count” counts it again. It is there after the close.',
    },
    readPowers: {
      tag: 'Powers',
      summary: 'Read the register of powers',
      description:
        'Over all charters in force, with what was handed on by decisions: who decides what now, overlaps, gaps, powers that hang on one person, and accounts that are owed.',
    },
    whoMay: {
      tag: 'Powers',
      summary: 'Ask who may decide something',
      description: 'Answered by the function that decides it, with the chain of clauses.',
    },
    readRecord: {
      tag: 'Record',
      summary: 'Read the head of the record',
      description:
        'Its published checkpoint, and the witnesses that have cosigned it. The files of the record stand below /record/.',
    },
    listEntries: {
      tag: 'Record',
      summary: 'List the entries of the record',
      description:
        'In their order, which never changes. To follow a foundation, ask again after the last entry that you have.',
    },
    readEntry: {
      tag: 'Record',
      summary: 'Read an entry of the record',
      description: 'With its exact bytes, and the values that it commits to as far as whoever asks may see them.',
    },
    readToken: {
      tag: 'Own',
      summary: 'Read what the token is good for',
      description: 'Whose it is in each foundation, its scopes, and when its time is over.',
    },
    readDesk: {
      tag: 'Own',
      summary: 'Read what awaits the person',
      description:
        'Their desk in this foundation: votes that wait for them, their seats, and what charters ask about them.',
    },
    readOwnElection: {
      tag: 'Own',
      summary: 'Read the person’s part in an election',
      description:
        'How they stand to the roll and why, the ballot that they can fill in, and until the close what they have cast.',
    },
    readNotices: {
      tag: 'Own',
      summary: 'Read how the person is told',
      description: 'What they are told of by letter in this foundation, how often, and at which hour of which zone.',
    },
    chooseNotices: {
      tag: 'Own',
      summary: 'Choose how to be told',
      description:
        'All choices in the place of those before; what is left out is the usual. What letters had stopped comes again. It is kept beside the record and is no act.',
    },
    act: {
      tag: 'Acts',
      summary: 'Do something, or try it',
      description:
        'The type of the act says what. It is decided by the function that pages ask, and refused with the clause. With “dry=yes” nothing is done and the answer is what it would come to. An Idempotency-Key is bound to the person and remembered as long as the record is.',
    },
  },
} as const
