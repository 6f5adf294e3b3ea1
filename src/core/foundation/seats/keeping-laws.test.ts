// What holds of seats however they are kept and lost, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { type Ask, type Lived, live } from '../../../../test/support/live.ts'
import { epochOf, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import { evolve } from '../evolve.ts'
import { nextDue } from '../tick.ts'
import { limitIn } from './limits/limit-in.ts'
import { limitStanding } from './limits/limit-standing.ts'
import { withoutVote } from './limits/without-vote.ts'

const club = charterOf(
  'club',
  `
facts:
  employer: { related: subsidiaries count as one, valid for: 60 days }
  warned: yes or no
events: { release: { recorded by: clerk } }
seats:
  clerk: { filled by: roll, number: 3 }
  alumni: { filled by: [own word, election of overlap] }
  member:
    filled by: own word
    term: 60 days
    renewal: by vote of vote
    reminder: 20 days before
    probation: { lasts: 10 days, then: by vote of vote, votes: no }
    confirmed: { every: 9 days, answer within: 4 days, without answer: leaves }
    may leave: after notice of 2 days
    afterwards: alumni
    limit: at most 3 consecutive terms
  helper:
    filled by: own word
    term: 40 days
    renewal: opt in
    confirmed: { after: release, answer within: 5 days, without answer: quiet }
    may leave: any time
statuses:
  quiet: { of: helper, by own word: yes, effect: no vote, ends: [by their own word, after 9 days], vouched by: 1 of helper }
  suspended: { of: member, when: warned, by: vote, effect: [no vote, not eligible], ends: by vote }
  spent: { of: helper, when: votes cast in the term < 1, judged: at the end of the term, effect: becomes alumni }
rolls:
  electors: { of: member, who: opted in, affirmed: 30 days, plus: approved exceptions by vote }
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 3 days, closes early: when all have voted }
  all: { voters: [member, helper], options: [for, against], passes: for > against, open: 3 days }
powers:
  - { may: resolve, by: vote }
  - { may: talk, by: all }
elections:
  overlap: { fills: alumni, voters: clerk, seats: 1, method: plurality, phases: { vote: 4 days }, tie: lot }
limits:
  - { limit: at most 1 of member share employer, broken: [agreement within 4 days, remove by lot], replaced within: 9 days }
  - { limit: at most 1/2 of helper share employer, broken: no vote }
  - { limit: at least 1 of member in region north, broken: report }
  - { limit: at most 1 of member and helper in region south, broken: election of overlap }
  - { limit: at most 2 of member where warned, broken: vote of vote }
`.replace('  warned: yes or no', '  warned: yes or no\n  region: { one of: [north, south], valid for: 50 days }'),
)
const holders = { 'club.clerk': ['el', 'fay', 'gus'], 'club.member': ['ada', 'bo'], 'club.helper': ['cy', 'di'] }
const limits = ['at most 1/2 of helper share employer'] as const

const day_ms = 86_400_000
const people = ['ada', 'bo', 'cy', 'di'] as const
const clerks = ['el', 'fay', 'gus'] as const

const seat = fc.constantFrom('member', 'member', 'helper')
const own: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: seat.map((name): Act => ({ type: 'confirm', group: 'club', seat: name })) },
  { weight: 5, arbitrary: seat.map((name): Act => ({ type: 'renew', group: 'club', seat: name })) },
  { weight: 5, arbitrary: seat.map((name): Act => ({ type: 'take', group: 'club', seat: name })) },
  { weight: 1, arbitrary: seat.map((name): Act => ({ type: 'step down', group: 'club', seat: name })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('acme', 'acme', 'other')
      .map((value): Act => ({ type: 'declare', fact: 'employer', value })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'relate', fact: 'employer', value: 'other', to: 'acme' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('north', 'south').map((value): Act => ({ type: 'declare', fact: 'region', value })),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ type: 'declare', fact: 'warned', value: 'yes' }) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('take status', 'end status')
      .map((type): Act => ({ type, group: 'club', status: 'quiet' })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('cy', 'di')
      .map((person): Act => ({ type: 'vouch', group: 'club', status: 'quiet', person })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('opt in', 'opt out', 'ask for roll')
      .map((type): Act => ({ type, group: 'club', roll: 'electors' })),
  },
  {
    weight: 3,
    arbitrary: fc.nat({ max: 2 }).map((motion): Act => ({ type: 'make statement', motion, statement: digest('mine') })),
  },
)
const ofClerks: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('vote'),
      motion: fc.nat({ max: 3 }),
      option: fc.constantFrom('for', 'for', 'against', 'ada', 'bo'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'record', group: 'club', event: 'release' }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        action: fc.constantFrom(
          { verb: 'give', object: 'status/suspended' },
          { verb: 'end', object: 'status/suspended' },
          { verb: 'confirm', object: 'member' },
        ),
        person: fc.constantFrom(...people),
      })
      .map(({ action, person }): Act => ({ type: 'move', group: 'club', action, title: 'A matter', person })),
  },
)
const waits = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 3_600_000 }) },
  { weight: 4, arbitrary: fc.constantFrom(day_ms, 3 * day_ms - 1, 3 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 40 * day_ms }) },
)
/** What is rare by chance alone: several who do what belongs together. */
const together: fc.Arbitrary<readonly Ask[]> = fc
  .constantFrom<readonly (readonly [by: string, act: Act])[]>(
    [
      ['cy', { type: 'take status', group: 'club', status: 'quiet' }],
      ['di', { type: 'vouch', group: 'club', status: 'quiet', person: 'cy' }],
      ['cy', { type: 'end status', group: 'club', status: 'quiet' }],
    ],
    [
      ['di', { type: 'ask for roll', group: 'club', roll: 'electors' }],
      ['di', { type: 'make statement', motion: 0, statement: digest('mine') }],
      ...clerks.map((by): [string, Act] => [by, { type: 'vote', motion: 0, option: 'for' }]),
    ],
    [
      [
        'el',
        { type: 'move', group: 'club', action: { verb: 'confirm', object: 'member' }, title: 'Enough', person: 'ada' },
      ],
      ...clerks.map((by): [string, Act] => [by, { type: 'vote', motion: 0, option: 'for' }]),
    ],
    [
      ['ada', { type: 'declare', fact: 'employer', value: 'acme' }],
      ['bo', { type: 'declare', fact: 'employer', value: 'acme' }],
    ],
  )
  .map((acts) => acts.map(([by, act]) => ({ by, wait_ms: 60_000, act })))
const asks: fc.Arbitrary<readonly Ask[]> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ by: fc.constantFrom(...people), wait_ms: waits, act: own }).map((ask) => [ask]),
      },
      {
        weight: 4,
        arbitrary: fc.record({ by: fc.constantFrom(...clerks), wait_ms: waits, act: ofClerks }).map((ask) => [ask]),
      },
      { weight: 2, arbitrary: together },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => parts.flat())

function story(asked: readonly Ask[], looks: readonly number[] = []): Lived {
  return live(foundationOf({ club }, holders).begin(), asked, looks)
}

describe('seats, however they are kept and lost', () => {
  it('bring the clock to an end of what is due, however long it is waited', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state, now } = story(asked)
        const end = instantOf(epochOf(now) + 300 * day_ms)
        passTime(state, end)
        assert.equal(nextDue(state, end, clockTools), undefined)
      }),
      { numRuns: 60 },
    )
  })

  it('come out the same whether the clock was looked at all the time or not', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 12 * day_ms }), { maxLength: 4 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        assert.deepEqual(story(asked, ordered).entries, story(asked).entries)
      }),
      { numRuns: 60 },
    )
  })

  it('fold from their record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = story(asked)
        const { state: again } = foundationOf({ club }, holders).begin(lived.state.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('give no vote to whom a limit takes it from, so that it holds of those who have one', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state, now } = story(asked)
        for (const limit of limits) {
          const which = { group: 'club', limit }
          const [broken, described] = [state.brokenLimits.get(`club ${limit}`), limitIn(state, which)]
          if (broken === undefined || described === undefined) continue
          const without = withoutVote(state, broken, now)
          assert.equal(limitStanding({ state, group: 'club', at: now, without }, described).kind, 'holds')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are among the stories that these laws are tried on', () => {
    const happened = new Set(
      fc
        .sample(asks, { numRuns: 200, seed: 1 })
        .flatMap((asked) => story(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'TermRenewed',
      'ConfirmationAsked',
      'ConfirmationGiven',
      'ConfirmationMissed',
      'ProbationOver',
      'ProbationEnded',
      'LimitBroken',
      'LimitRepairBegun',
      'LimitLotDrawn',
      'LimitHolds',
      'LetOntoRoll',
      'StatusBegun',
      'StatusVouched',
      'StatusEnded',
      'StatementMade',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})
