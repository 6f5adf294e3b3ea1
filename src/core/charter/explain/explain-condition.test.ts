import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fraction } from '../../base/fraction.ts'
import { parseCondition } from '../conditions/condition.ts'
import type { Condition, Expression, Option } from '../structure/rule.ts'
import { explainCondition } from './explain-condition.ts'

const plusMinus = options({ yes: '+1', 'mild-yes': '+0', 'mild-no': '-0', no: '-1' })
const motion = options({ for: 'for', against: 'against', abstain: 'abstain' })
const others = options({ object: 'object', approve: 'approve', reject: 'reject', 'no-action': 'no action' })
const all = [...plusMinus, ...motion, ...others]

describe('explainCondition', () => {
  says('counts people in words up to twelve, and by label', {
    'yes >= 2 and yes > mild no and no = 0': 'at least two vote +1, more vote +1 than −0, and nobody votes −1',
    'for >= 1': 'at least one votes for',
    'for > 0': 'at least one votes for',
    'for = 1': 'exactly one votes for',
    'for < 3': 'fewer than three vote for',
    'for >= 13': 'at least 13 vote for',
    '3 <= for': 'at least three vote for',
    'yes + mild yes >= 3': 'at least three vote +1 or +0',
    'object = 0': 'nobody objects',
    'no action = 0': 'nobody votes “no action”',
  })

  says('compares votes with votes', {
    'for > against': 'more vote for than against',
    'for >= against': 'at least as many vote for as against',
    'yes + mild yes > no': 'more vote +1 or +0 than −1',
    'approve > 3 * reject': 'those who approve are more than three times those who reject',
    'for - against >= 2': 'those who vote for outnumber those who vote against by at least two',
  })

  says('says a share of what', {
    'for > 1/2 of voters': 'more than half of the voters vote for',
    'for >= 1/2 * voters': 'at least half of the voters vote for',
    '2/3 of voters <= for': 'at least two thirds of the voters vote for',
    'for >= 30% of (voters - abstain)': 'at least 30% of the voters without those who abstain vote for',
    'for >= 7/11 of electorate': 'at least 7/11 of all who could vote at the opening vote for',
    'for > 1/2 of cast': 'more than half of the votes cast are for',
    'for > 1/2 of counted': 'more than half of the votes cast without abstentions are for',
    'for > 1/2 of seats': 'those who vote for are more than half of the seats (vacant ones included)',
    'for > 1/2 of (for + against)': 'more than half of those who vote for or against vote for',
    'abstain <= 1/3 of voters': 'at most one third of the voters abstain',
  })

  says('says who takes part', {
    'cast >= 5': 'at least five take part',
    'cast = voters': 'all voters take part',
    'yes = voters': 'all voters vote +1',
    'cast < voters': 'not all voters take part',
    'cast > 1/2 of seats': 'more than half of the seats (vacant ones included) take part',
    'counted >= 3': 'at least three vote without abstaining',
    'recused <= 2': 'at most two step out of the vote',
  })

  says('says who votes, where it counts by seat', {
    'yes from chair >= 1': 'the chair votes +1',
    'no from chair = 0': 'the chair does not vote −1',
    'yes - yes from chair >= 2': 'besides the chair at least two vote +1',
    'object from chair = 0': 'the chair does not object',
    'cast from chair = 1': 'the chair takes part',
    'yes from director >= 2': 'at least two of the directors vote +1',
    'no from director = 0': 'none of the directors votes −1',
    'object from director > 0': 'at least one of the directors objects',
    'yes from director > no from director': 'more of the directors vote +1 than −1',
    'yes from director > 1/2 of voters from director': 'more than half of the directors who can vote vote +1',
    'yes from director > 1/2 of cast from director': 'more than half of the votes cast by the directors are +1',
    'yes from director > 1/2 of counted from director':
      'more than half of the votes cast by the directors without abstentions are +1',
    'yes from director >= 1/3 of voters': 'at least one third of the voters are the directors who vote +1',
    'cast from director >= 1/2 of seats from director':
      'the directors who take part are at least half of the seats of the directors (vacant ones included)',
    'yes from director > no from chair': 'the directors who vote +1 are more than the chair who votes −1',
  })

  says('says who is present, what is vacant and who signs', {
    'present >= 5': 'at least five are present',
    'present >= 2/3 of voters': 'at least two thirds of the voters are present',
    'for > 1/2 of present': 'more than half of those present vote for',
    'present from chair >= 1': 'the chair is present',
    'vacant = 0': 'no seat is vacant',
    'vacant < 3': 'fewer than three seats are vacant',
    'vacant > 1/3 of seats': 'the vacant seats are more than one third of the seats (vacant ones included)',
    'for > 1/2 of (seats - vacant)':
      'those who vote for are more than half of the seats (vacant ones included) without the vacant seats',
    'recused > 1/3 of electorate': 'more than one third of all who could vote at the opening step out of the vote',
    'turnout <= 15%': 'at most 15% of the voters take part',
    'turnout < 5%': 'less than 5% of the voters take part',
  })

  says('says roots, and the lesser and the greater', {
    'for >= sqrt(electorate)':
      'those who vote for are at least the square root of the number of those who could vote at the opening',
    'for > 1/2 * sqrt(electorate)':
      'those who vote for are more than half of the square root of the number of those who could vote at the opening',
    'for > 1/2 * sqrt(seats)':
      'those who vote for are more than half of the square root of the number of seats (vacant ones included)',
    'for >= 2 * min(1/2 * sqrt(electorate), 5)':
      'those who vote for are at least twice the lesser of five and half of the square root of the number of those who could vote at the opening',
    'for >= max(3, 1/4 of seats)':
      'those who vote for are at least the greater of three and one quarter of the seats (vacant ones included)',
    'for >= min(1, 2, vacant)': 'those who vote for are at least the least of one, two, and the number of vacant seats',
  })

  says('says scores', {
    'score >= 3': 'the score is at least three',
    'score < 0': 'the score is less than 0',
    'score in {-1, 0, 2, 3}': 'the score is −1, 0, 2, or 3',
    'not score in {0, 1}': 'the score is neither 0 nor 1',
  })

  says('joins conditions so that it stays clear what belongs together', {
    'for > 3 or against = 0': 'more than three vote for, or nobody votes against',
    'for > 3 and (against = 0 or object = 0)':
      'more than three vote for, and either nobody votes against, or nobody objects',
    '(for > 3 and against = 0) or object = 0':
      'both more than three vote for and nobody votes against, or else nobody objects',
    'not (for > 3 and against = 0)': 'at most three vote for, or somebody votes against',
  })

  it('has words for every condition, and never the word of a program', () => {
    fc.assert(
      fc.property(conditions(), (condition) => {
        const text = explainCondition(condition, all)
        assert.match(text, /^[\p{L}\d−“]/u)
        assert.doesNotMatch(text, /undefined|NaN|\[object|[<>=*]| {2}|\s$/)
      }),
    )
  })
})

function says(behaviour: string, expected: Readonly<Record<string, string>>): void {
  it(behaviour, () => {
    for (const [text, words] of Object.entries(expected)) {
      const read = parseCondition(text, { options: all.map(({ name }) => name), seatNamed })
      assert.ok(read.ok, `${text}: ${JSON.stringify(read)}`)
      assert.equal(explainCondition(read.value, all, { own: 'board', among }), words)
    }
  })
}

const seatNamed = (written: string) => ({ group: written === 'staff' ? 'staff' : 'board', seat: written })

const clause = { group: 'board', anchor: 'seats', title: 'Seats' }
const seat = {
  clause,
  place: { line: 1, column: 1 },
  filledBy: { kind: 'election' },
  from: [],
  mayAlsoHold: [],
  mayLeave: true,
} as const
const among = new Map([
  [
    'board',
    {
      ...({
        language: 1,
        group: 'board',
        name: 'Board',
        zone: 'UTC',
        clauses: [],
        rules: [],
        powers: [],
        gives: [],
      } as const),
      ...{
        reserved: [],
        channels: [],
        seats: [
          { ...seat, name: 'chair', number: 1 },
          { ...seat, name: 'director', number: 7 },
        ],
      },
    },
  ],
])

function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([name, label]) => ({
    name,
    label,
    score: 0,
    abstains: name === 'abstain',
    needsReason: false,
  }))
}

function conditions(): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition; expression: Expression }>((tie) => {
    const list = fc.array(tie('condition'), { minLength: 2, maxLength: 3 })
    const number = fc
      .tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: 1, max: 5 }))
      .map(([over, under]): Expression => ({ kind: 'number', value: fraction(over, under) }))
    return {
      expression: fc.oneof(
        { maxDepth: 3 },
        number,
        fc.constantFrom(...all.map(({ name }): Expression => ({ kind: 'option', option: name }))),
        fc
          .constantFrom(
            'electorate' as const,
            'recused' as const,
            'voters' as const,
            'cast' as const,
            'counted' as const,
          )
          .map((base): Expression => ({ kind: 'base', base })),
        fc.constantFrom('seats' as const, 'score' as const).map((base): Expression => ({ kind: 'base', base })),
        tie('expression').map((of): Expression => ({ kind: 'share', share: fraction(2, 3), written: '2/3', of })),
        fc.record({
          kind: fc.constantFrom('sum' as const, 'difference' as const),
          left: tie('expression'),
          right: tie('expression'),
        }),
        fc.record({ kind: fc.constant('product' as const), left: number, right: tie('expression') }),
      ),
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.record({
          kind: fc.constant('compare' as const),
          relation: fc.constantFrom(
            '>' as const,
            '>=' as const,
            '<' as const,
            '<=' as const,
            '=' as const,
            '!=' as const,
          ),
          left: tie('expression'),
          right: tie('expression'),
        }),
        fc.record({
          kind: fc.constant('in' as const),
          value: tie('expression'),
          set: fc.array(number, { minLength: 1, maxLength: 3 }),
        }),
        list.map((of): Condition => ({ kind: 'all', of })),
        list.map((of): Condition => ({ kind: 'any', of })),
        tie('condition').map((condition): Condition => ({ kind: 'not', condition })),
      ),
    }
  }).condition
}
