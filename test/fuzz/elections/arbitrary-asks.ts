import fc from 'fast-check'
import type { Act } from '../../../src/core/foundation/act.ts'
import type { BallotContent } from '../../../src/core/foundation/elections/election-act.ts'
import { digest } from '../../support/given.ts'

/** What somebody asks for, so long after the one before. In place of a number stands the last election or motion. */
export interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act:
    | Act
    | { readonly type: 'amend'; readonly version: number }
    /** What an election that runs has most use for. */
    | { readonly type: 'go on'; readonly turn: number; readonly order: readonly string[] }
    /** As far as the form of the ballot has room for it. */
    | { readonly type: 'prefer'; readonly order: readonly string[] }
}

export const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus'] as const
export const day_ms = 86_400_000

const person = fc.constantFrom(...people)
const text = digest('what somebody says')
const inContest = fc.constantFrom({}, {}, { electorate: 'union' }, { electorate: 'bosses' }).map((more) => ({
  election: 0,
  ...more,
}))
const choice = fc.constantFrom(...people, 'default')

const ballots: fc.Arbitrary<BallotContent> = fc.oneof(
  fc.uniqueArray(choice, { maxLength: 4 }).map((approved) => ({ kind: 'approvals', approved }) as const),
  fc
    .array(fc.uniqueArray(choice, { minLength: 1, maxLength: 2 }), { maxLength: 5 })
    .map((ranking) => ({ kind: 'ranking', ranking }) as const),
  fc
    .uniqueArray(choice, { maxLength: 6 })
    .map((order) => ({ kind: 'ranking', ranking: order.map((one) => [one]) }) as const),
  fc
    .uniqueArray(fc.record({ choice, score: fc.integer({ min: 0, max: 5 }) }), {
      maxLength: 6,
      selector: (one) => one.choice,
    })
    .map((scores) => ({ kind: 'scores', scores }) as const),
)

const moved = (group: string, verb: string, object: string): Act => ({
  type: 'move',
  group,
  action: { verb, object },
  title: 'A title',
})

const acts: fc.Arbitrary<Ask['act']> = fc.oneof(
  {
    weight: 260,
    arbitrary: fc
      .tuple(fc.nat({ max: 7 }), fc.uniqueArray(choice, { maxLength: 5 }))
      .map(([turn, order]) => ({ type: 'go on', turn, order }) as const),
  },
  {
    weight: 14,
    arbitrary: fc.tuple(inContest, person).map(([of, candidate]): Act => ({ type: 'nominate', ...of, candidate })),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(inContest, person)
      .map(([of, candidate]): Act => ({ type: 'support candidate', ...of, candidate })),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom('accept nomination', 'accept nomination', 'decline nomination', 'withdraw candidacy'),
        inContest,
      )
      .map(([type, of]): Act => ({ type, ...of })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('take back nomination', 'withdraw support'), inContest, person)
      .map(([type, of, candidate]): Act => ({ type, ...of, candidate })),
  },
  {
    weight: 2,
    arbitrary: inContest.map((of): Act => ({ type: 'state candidacy', ...of, statement: text, answers: text })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'ask candidates', election: 0, question: text }) },
  { weight: 1, arbitrary: inContest.map((of): Act => ({ type: 'answer question', ...of, question: 1, answer: text })) },
  {
    weight: 40,
    arbitrary: fc.uniqueArray(choice, { maxLength: 5 }).map((order) => ({ type: 'prefer', order }) as const),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(inContest, ballots, fc.option(person, { nil: undefined, freq: 8 }))
      .map(([of, ballot, to]): Act => ({ type: 'cast ballot', ...of, ballot, ...(to !== undefined && { for: to }) })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(inContest, person).map(([of, to]): Act => ({ type: 'give ballot proxy', ...of, to })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(inContest, fc.uniqueArray(person, { minLength: 1, maxLength: 2 }))
      .map(([of, chosen]): Act => ({ type: 'settle tie', ...of, chosen })),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ type: 'challenge result', election: 0, reason: text }) },
  {
    weight: 14,
    arbitrary: fc
      .constantFrom('for', 'for', 'against', 'recall', 'no-confidence')
      .map((option): Act => ({ type: 'vote', motion: 0, option })),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ type: 'sign', motion: 0 }) },
  { weight: 4, arbitrary: fc.constant<Act>({ type: 'ask for roll', group: 'club', roll: 'council' }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('opt in', 'opt in', 'opt out')
      .map((type): Act => ({ type: type === 'opt in' ? 'opt in' : 'opt out', group: 'club', roll: 'council' })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('x', 'y', 'z').map((value): Act => ({ type: 'declare', fact: 'employer', value })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'relate', fact: 'employer', value: 'x', to: 'y' }) },
  { weight: 4, arbitrary: fc.constant(moved('club', 'open', 'election/council')) },
  { weight: 1, arbitrary: fc.constant(moved('club', 'recall', 'council')) },
  { weight: 1, arbitrary: person.map((one): Act => ({ ...moved('club', 'recall', 'council'), ...{ person: one } })) },
  {
    weight: 1,
    arbitrary: person.map((one): Act => ({ ...moved('board', 'nominate', 'election/council'), ...{ person: one } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('council', 'member', 'chair'), fc.constantFrom('club'))
      .map(([seat, group]): Act => ({ type: 'step down', group, seat })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'step down', group: 'board', seat: 'director' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'record', group: 'club', event: 'release' }) },
  { weight: 1, arbitrary: person.map((one): Act => ({ type: 'erase', person: one })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('retire', 'dissolve', 'revive', 'revive').map((verb) => moved('club', verb, 'group')),
  },
  { weight: 1, arbitrary: fc.nat({ max: 2 }).map((version) => ({ type: 'amend', version }) as const) },
)

/** Mostly less than half a day, now and then as long as a phase or next to its end, and sometimes a server slept for years. */
const waits = fc.oneof(
  { weight: 60, arbitrary: fc.nat({ max: day_ms / 2 }) },
  { weight: 8, arbitrary: fc.constantFrom(7 * day_ms - 1, 7 * day_ms, 3 * day_ms, 10 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 800 * day_ms }) },
)

export const asks: fc.Arbitrary<readonly Ask[]> = fc.array(fc.record({ by: person, wait_ms: waits, act: acts }), {
  minLength: 50,
  maxLength: 140,
  size: 'max',
})
