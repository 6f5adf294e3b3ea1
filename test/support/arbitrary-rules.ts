import fc from 'fast-check'
import type { Condition, Expression, Recusal, Relation, Rule } from '../../src/core/charter/rule.ts'
import type { Tally } from '../../src/core/voting/standing.ts'
import { anOption, aRule, bases } from './rules.ts'

const names = ['yes', 'no', 'maybe', 'abstain', 'object']
const relations: readonly Relation[] = ['>', '>=', '<', '<=', '=', '!=']
const recusals: readonly Recusal[] = ['leaves the base', 'counts as abstain', 'forbidden']

/** Any rule whose conditions are linear, however odd: shares, scores, sets, two to four outcomes, every kind of recusal. */
export function arbitraryRule(): fc.Arbitrary<Rule> {
  return fc.integer({ min: 1, max: 4 }).chain((size) => {
    const offered = names.slice(0, size)
    const option = fc.record({ score: fc.integer({ min: -2, max: 2 }), abstains: fc.boolean() })
    return fc
      .record({
        details: fc.array(option, { minLength: size, maxLength: size }),
        conditions: fc.array(arbitraryCondition(offered), { minLength: 1, maxLength: 3 }),
        recusal: fc.constantFrom(...recusals),
      })
      .map(({ details, conditions, recusal }) =>
        aRule({
          options: details.map((detail, index) => anOption(offered[index] ?? '', detail)),
          outcomes: [
            ...conditions.map((when, index) => ({ name: `outcome-${index + 1}`, is: 'carried' as const, when })),
            { name: 'rest', is: 'lost', when: { kind: 'otherwise' } },
          ],
          recusal,
        }),
      )
  })
}

/** Any partial tally of up to so many voters. */
export function arbitraryTally(rule: Rule, most: number): fc.Arbitrary<Tally> {
  const { options, recusal } = rule
  return fc
    .record({
      electorate: fc.integer({ min: 0, max: most }),
      vacant: fc.integer({ min: 0, max: 2 }),
      recused: fc.integer({ min: 0, max: recusal === 'forbidden' ? 0 : 3 }),
      votes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: options.length, maxLength: options.length }),
    })
    .map(({ electorate, vacant, recused, votes }) => {
      let left = electorate
      const take = (wanted: number) => {
        const taken = Math.min(wanted, left)
        left -= taken
        return taken
      }
      const counts = Object.fromEntries(options.map(({ name }, index) => [name, take(votes[index] ?? 0)]))
      return { electorate, seats: electorate + vacant, recused: take(recused), counts }
    })
}

export function arbitraryVote(most: number): fc.Arbitrary<{ readonly rule: Rule; readonly tally: Tally }> {
  return arbitraryRule().chain((rule) => arbitraryTally(rule, most).map((tally) => ({ rule, tally })))
}

function arbitraryCondition(offered: readonly string[]): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition; simple: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 3, arbitrary: tie('simple') },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), condition: tie('condition') }) },
    ),
    simple: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('compare' as const),
          relation: fc.constantFrom(...relations),
          left: arbitraryExpression(offered),
          right: arbitraryExpression(offered),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('in' as const),
          value: arbitraryExpression(offered),
          set: fc.array(arbitraryNumber(4), { minLength: 1, maxLength: 4 }),
        }),
      },
    ),
  }))
  return condition
}

function arbitraryExpression(offered: readonly string[]): fc.Arbitrary<Expression> {
  const word: fc.Arbitrary<Expression> = fc.oneof(
    fc.constantFrom(...offered).map((option): Expression => ({ kind: 'option', option })),
    fc.constantFrom(...bases).map((base): Expression => ({ kind: 'base', base })),
  )
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 4, arbitrary: word },
      { weight: 2, arbitrary: arbitraryNumber(5) },
      {
        weight: 2,
        arbitrary: fc
          .record({
            top: fc.integer({ min: 1, max: 5 }),
            bottom: fc.integer({ min: 2, max: 7 }),
            of: tie('expression'),
          })
          .map(({ top, bottom, of }): Expression => {
            return { kind: 'share', share: { numerator: top, denominator: bottom }, written: `${top}/${bottom}`, of }
          }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom('sum' as const, 'difference' as const),
          left: tie('expression'),
          right: tie('expression'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('product' as const),
          left: arbitraryNumber(4),
          right: tie('expression'),
        }),
      },
    ),
  }))
  return expression
}

function arbitraryNumber(most: number): fc.Arbitrary<Expression> {
  return fc
    .integer({ min: -most, max: most })
    .map((numerator): Expression => ({ kind: 'number', value: { numerator, denominator: 1 } }))
}
