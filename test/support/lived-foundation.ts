import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { digest, foundationOf, passTime, reference, type Told } from './given.ts'

// A foundation that has lived through everything that may happen to a motion, by its real charters and the real engine: for
// pages that show such things. Names are as long as people's and groups' names can be.

const board = `---
charter: 1
group: board
name: Board of Directors and Stewards of the Common Treasury
---

# Board of Directors and Stewards of the Common Treasury

Answers for everything.

## Seats and votes

\`\`\`charter
seats:
  director: { filled by: roll }
rules:
  resolution: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days }
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: club, may: spend }
  - { to: club, may: publish }
  - { to: club, may: amend }
  - { to: club, may: propose }
  - { to: club, may: rank }
\`\`\`
`

const helpers = `---
charter: 1
group: helpers
name: Helpers
under: board
---

# Helpers

Help.

## Votes

\`\`\`charter
seats:
  helper: { filled by: roll }
rules:
  proposal: { as: "club.proposal, follows", voters: helper }
powers:
  - { may: resolve, by: proposal }
\`\`\`
`

const club = `---
charter: 1
group: club
name: The Club
under: board
zone: Europe/Paris
---

# The Club

Every kind of clause that a charter can have, once.

## What we call things

Whoever works for an organisation says for which.

\`\`\`charter
facts:
  employer: { declared by: holder }
  region: { declared by: holder, one of: [north, south] }
lists:
  platform: [forum, chat, newsletter]
events:
  feature release: { recorded by: chair }
\`\`\`

## Who we are

The chair is asked for a second year before the first is over.

\`\`\`charter
seats:
  member: { filled by: roll, may leave: any time, removed by: council vote }
  chair: { number: 1, filled by: appointment of board.director, term: 1 year }
  treasurer: { number: 1, filled by: appointment of chair }
limits:
  - at most 2 of member share employer
\`\`\`

## How we decide

Proposals are seconded, talked about and voted on; the treasurer may stop the clock.

\`\`\`charter
rules:
  proposal:
    voters: member
    options: { yes: "+1", no: "-1", abstain: "0" }
    passes: yes >= 2 and yes > no
    seconded by: 1 other within 7 days
    discussion: 2 to 14 days
    open: 5 days
  council vote:
    voters: member
    options: [for, against, abstain]
    passes: for > 1/2 of cast and for >= 3
    quorum: cast >= 1/2 of electorate
    open: 3 to 10 days
    edited: restart, votes void
    proxies: at most 1
    stands still while: legal advice
    extended: 2 days while cast < 1/2 of electorate
    tie: [casting vote of chair, lost]
    ratified by: board
    appeal: to board within 2 weeks
    takes effect: 1 month after the close
  order:
    voters: member
    ballot: ranking
    options: [proposed, further discussion]
    standard: further discussion
    open: 7 days
  policy(p): { voters: member, options: [for, against], passes: for >= p of voters, open: 7 days }
\`\`\`

## How we change this charter

Slowly, and with everybody.

\`\`\`charter
procedures:
  amendment:
    text frozen: yes
    stages:
      - members: { by: policy(2/3), asks: "Shall the charter say this?" }
      - review: { review: at least 28 days, longer: 60 days, reviewed by: member }
      - board: { by: board.resolution }
life:
  amended by: amendment
\`\`\`

## What we may do

Small sums are spent by one person; larger ones are voted on.

\`\`\`charter
powers:
  - { may: resolve, by: council vote }
  - { may: propose, by: proposal }
  - { may: rank, by: order }
  - may: spend
    by: [chair, treasurer]
    up to: USD 500 per request, USD 5,000 per year
    report to: board within 7 days
  - may: publish website
    by: chair
    for each: platform
    in emergency: { account: 24 hours, to: member, ratified by: proposal, within: 1 week, unratified: undone }
reserved:
  - may: open account
    above: USD 10,000 per request, USD 60,000 per year
    to: board
    lead time: at least 6 weeks, 12 weeks advised
    within: 2 months
\`\`\`

## When things are otherwise

\`\`\`charter
while:
  - { state: member < 3, forbids: everything, allows: [publish website], by: board }
\`\`\`

## What we owe

The chair writes a report a month.

\`\`\`charter
duties:
  report:
    by: chair
    every: month
    to: [board]
    about: [what was done, what is next, money]
    public: yes
    missed 12 in a row: dormant
\`\`\`
`

/** What the amendment would make of it. */
const clubWithKeys = club.replace('treasurer: { number: 1,', 'treasurer: { number: 1, accesses: [hall key],')

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
}

const day = (month: number, date: number, hour = 9) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`

const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const vote = (by: string, at: string, motion: number, option: string) => told(by, at, { type: 'vote', motion, option })
const move = (by: string, at: string, verb: string, title: string, more: object = {}) =>
  told(by, at, {
    type: 'move',
    group: 'club',
    action: { verb, object: verb === 'amend' ? 'charter' : '' },
    title,
    ...more,
  })

/** What its pages show, by number. */
export const lived = {
  ratified: 1,
  short: 3,
  ranked: 4,
  procedure: 5,
  ratifying: 7,
  tied: 8,
  open: 9,
  stopped: 10,
  discussed: 12,
  proposal: 13,
} as const

const story: readonly Told[] = [
  told('ada', day(2, 1), { type: 'declare', fact: 'employer', value: 'Example Works' }),
  ...resolution('ada', day(8, 1), 1, 'Adopt the plan for next year', {
    ada: 'for',
    bo: 'for',
    cy: 'for',
    di: 'against',
  }),
  vote('ada', day(8, 12), 2, 'for'),
  vote('bo', day(8, 12), 2, 'for'),
  ...resolution('bo', day(10, 1), 3, 'Buy a second kettle', { bo: 'for' }),
  move('cy', day(10, 20), 'rank', 'A name for the newsletter', { proposed: ['lantern', 'signal-fire', 'notes'] }),
  rank('ada', day(10, 21), 4, [['lantern'], ['notes'], ['further-discussion']]),
  rank('bo', day(10, 21), 4, [['lantern'], ['signal-fire'], ['further-discussion']]),
  rank('cy', day(10, 21), 4, [['lantern', 'signal-fire'], ['further-discussion'], ['notes']]),
  {
    ...move('cy', day(11, 1), 'amend', 'Say who keeps the keys', {
      charter: { name: 'The Club', document: reference(clubWithKeys) },
    }),
    documents: [clubWithKeys],
  },
  ...['ada', 'bo', 'cy', 'di'].map((by) => vote(by, day(11, 2), 6, 'for')),
  ...resolution('cy', day(11, 8), 7, 'Let rooms to other groups', { ada: 'for', bo: 'for', cy: 'for' }),
  ...resolution('ada', day(11, 10), 8, 'Paint the hall', { ada: 'for', bo: 'for', cy: 'against', di: 'against' }),
  ...resolution('ada', day(11, 15), 9, 'Send two people to the meeting of neighbouring clubs', { bo: 'for' }),
  ...resolution('bo', day(11, 16), 10, 'Sign the lease', { cy: 'against' }),
  told('di', day(11, 16), { type: 'proxy', motion: 9, to: 'ada' }),
  told('bo', day(11, 17), { type: 'pause', motion: 10, because: 'legal-advice' }),
  move('el', day(11, 18, 10), 'propose', 'Open the library on Sundays'),
  told('ada', day(11, 19), { type: 'second', motion: 12 }),
  move('el', day(11, 20), 'propose', 'Keep bees'),
  told('bo', day(11, 20, 10), { type: 'declare conflict', motion: 13 }),
]

function resolution(
  by: string,
  at: string,
  motion: number,
  title: string,
  votes: Readonly<Record<string, string>>,
): readonly Told[] {
  const length = { count: 10, unit: 'day' } as const
  return [
    move(by, at, 'resolve', title, { length }),
    ...Object.entries(votes).map(([voter, option]) => vote(voter, at.replace('T09', 'T10'), motion, option)),
  ]
}

function rank(by: string, at: string, motion: number, ranking: readonly (readonly string[])[]): Told {
  return told(by, at, { type: 'vote', motion, option: '', ranking })
}

/** As one of its people, or a visitor without a name, sees it on 21 November 2026. */
export function livedReader(person?: string): Reader {
  const foundation = foundationOf(
    { board, club, helpers },
    {
      'board.director': ['ada', 'bo', 'cy'],
      'club.member': ['ada', 'bo', 'cy', 'di', 'el'],
      'club.chair': ['ada'],
      'helpers.helper': ['fay', 'gus'],
    },
  )
  const { state } = foundation.play(...story)
  const at = '2026-11-21T09:00:00.000Z'
  passTime(state, at)
  const values = new Map(
    Object.entries(people).map(([id, value]): readonly [string, SealedValue] => [
      digest(id),
      { commitment: digest(id), salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  return {
    snapshot: {
      state,
      values,
      addresses: new Map(),
      text: () => 'The club sends two people, and pays for the train.',
      document: () => undefined,
      at,
    },
    person,
    signedIn: person !== undefined,
  }
}
