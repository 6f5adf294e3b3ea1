import fc from 'fast-check'
import type { Condition, Expression, Recusal, Relation, Rule, TieStep } from '../../src/core/charter/structure/rule.ts'
import type { Part, Tally, Voices } from '../../src/core/voting/standing.ts'
import { anOption, aRule, bases, seatOf } from './rules.ts'

const names = ['yes', 'no', 'maybe', 'abstain', 'object']
const relations: readonly Relation[] = ['>', '>=', '<', '<=', '=', '!=']
const recusals: readonly Recusal[] = ['leaves the base', 'counts as abstain', 'forbidden']

/** Two seats that rules count "from"; a voter can hold both, or none of them. */
const classes = [seatOf('chair'), seatOf('director')]

/** Any rule whose conditions are linear, however odd: shares, scores, sets, two to four outcomes, every kind of recusal. */
export function arbitraryRule(): fc.Arbitrary<Rule> {
  return arbitraryRuleOf(arbitraryCondition)
}

/** The same with what else there is: classes, presence, roots, a quorum, a tie, seats and voters that count as votes, approval. */
export function arbitraryWholeRule(): fc.Arbitrary<Rule> {
  return arbitraryRuleOf((offered) => arbitraryCondition(offered, true)).chain((rule) => {
    const option = fc.constantFrom(...rule.options.map(({ name }) => name))
    const offered = rule.options.map(({ name }) => name)
    const parts = fc.record(
      {
        quorum: fc.record({
          needs: arbitraryCondition(offered, true),
          without: fc.constantFrom('undecided' as const, 'lost' as const, 'extend' as const),
        }),
        tie: fc.constantFrom<readonly TieStep[]>(
          [{ kind: 'lot' }],
          [{ kind: 'lost' }],
          [{ kind: 'carried' }],
          [{ kind: 'undecided' }],
        ),
        vacantCountAs: option,
        missingCountAs: option,
      },
      { requiredKeys: [] },
    )
    const ballot = fc.constantFrom<Rule['ballot']>(
      undefined,
      undefined,
      { kind: 'approval' },
      { kind: 'approval', most: 2 },
    )
    return fc.tuple(parts, ballot).map(([more, form]) => {
      const whole = { ...rule, ...more, ...(form !== undefined && { ballot: form }) }
      if (form === undefined) return whole
      const { missingCountAs: _, ...rest } = whole
      return rest
    })
  })
}

function arbitraryRuleOf(conditionOf: (offered: readonly string[]) => fc.Arbitrary<Condition>): fc.Arbitrary<Rule> {
  return fc.integer({ min: 1, max: 4 }).chain((size) => {
    const offered = names.slice(0, size)
    const option = fc.record({ score: fc.integer({ min: -2, max: 2 }), abstains: fc.boolean() })
    return fc
      .record({
        details: fc.array(option, { minLength: size, maxLength: size }),
        conditions: fc.array(conditionOf(offered), { minLength: 1, maxLength: 3 }),
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

/** A tally of up to so many voters in up to three parts, with some of them present, some seats vacant. */
export function arbitraryWholeVote(most: number): fc.Arbitrary<{ readonly rule: Rule; readonly tally: Tally }> {
  return arbitraryWholeRule().chain((rule) => {
    const seats = [[], [seatOf('chair')], [seatOf('chair'), seatOf('director')]]
    const voices = seats.map((held) =>
      fc.tuple(arbitraryVoices(rule, Math.ceil(most / 3)), fc.nat({ max: 3 })).map(([said, here]): Part => {
        const silent = said.electorate - said.recused - (said.ballots ?? 0)
        const { ballots = 0, ...rest } = said
        const approval = rule.ballot === undefined ? {} : { ballots }
        return { seats: held, ...rest, ...approval, present: ballots + Math.min(here, silent) }
      }),
    )
    return fc.tuple(...voices, fc.boolean(), fc.nat({ max: 2 })).map((drawn) => {
      const parts = drawn.filter((each) => typeof each === 'object')
      const meeting = drawn.includes(true)
      return { rule, tally: wholeOf(rule, parts, meeting, 1) }
    })
  })
}

function wholeOf(rule: Rule, parts: readonly Part[], meeting: boolean, vacant: number): Tally {
  const sum = (count: (part: Part) => number) => parts.reduce((total, part) => total + count(part), 0)
  const counts = Object.fromEntries(rule.options.map(({ name }) => [name, sum((part) => part.counts[name] ?? 0)]))
  const electorate = sum((part) => part.electorate)
  const present = { present: sum((part) => part.present ?? 0) }
  return {
    electorate,
    recused: sum((part) => part.recused),
    seats: electorate + vacant,
    vacant,
    counts,
    ...(rule.ballot !== undefined && { ballots: sum((part) => part.ballots ?? 0) }),
    ...(meeting && present),
    parts: parts.map(({ present: here, ...part }) => (meeting ? { ...part, present: here ?? 0 } : part)),
    sizes: classes.map((seat) => ({ seat, seats: 3, vacant: 1 })),
  }
}

/** `ballots` always says how many there are. On approval ballots nobody approves of more than there are ballots. */
function arbitraryVoices(rule: Rule, most: number): fc.Arbitrary<Voices> {
  const { options, recusal } = rule
  return fc
    .record({
      electorate: fc.integer({ min: 0, max: most }),
      recused: fc.integer({ min: 0, max: recusal === 'forbidden' ? 0 : 1 }),
      votes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: options.length, maxLength: options.length }),
    })
    .map(({ electorate, recused, votes }) => {
      const away = Math.min(recused, electorate)
      if (rule.ballot?.kind === 'approval') {
        const ballots = Math.min(votes[0] ?? 0, electorate - away)
        const counts = Object.fromEntries(options.map(({ name, abstains }) => [name, abstains ? 0 : ballots]))
        return { electorate, recused: away, counts, ballots }
      }
      let left = electorate - away
      const counts = Object.fromEntries(
        options.map(({ name }, index) => {
          const taken = Math.min(votes[index] ?? 0, left)
          left -= taken
          return [name, taken]
        }),
      )
      return { electorate, recused: away, counts, ballots: electorate - away - left }
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

function arbitraryCondition(offered: readonly string[], whole = false): fc.Arbitrary<Condition> {
  const counts = arbitraryExpression(offered, whole)
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
          left: counts,
          right: whole ? fc.oneof({ weight: 4, arbitrary: counts }, { weight: 1, arbitrary: arbitrarySize() }) : counts,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('in' as const),
          value: counts,
          set: fc.array(arbitraryNumber(4), { minLength: 1, maxLength: 4 }),
        }),
      },
    ),
  }))
  return condition
}

/** A fixed size with a root in it, on one side of a comparison. */
function arbitrarySize(): fc.Arbitrary<Expression> {
  const base = fc.constantFrom('electorate' as const, 'seats' as const, 'vacant' as const)
  const root = base.map((of): Expression => ({ kind: 'square root', of: { kind: 'base', base: of } }))
  const multiple = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 }), root)
    .map(([top, bottom, right]): Expression => {
      return { kind: 'product', left: { kind: 'number', value: { numerator: top, denominator: bottom } }, right }
    })
  const chosen = fc
    .tuple(
      fc.constantFrom('least' as const, 'greatest' as const),
      fc.array(arbitraryNumber(4), { minLength: 1, maxLength: 2 }),
      multiple,
    )
    .map(([kind, numbers, size]): Expression => ({ kind, of: [...numbers, size] }))
  const sum = fc.tuple(arbitraryNumber(3), multiple).map(([left, right]): Expression => ({ kind: 'sum', left, right }))
  return fc.oneof(root, multiple, chosen, sum)
}

function arbitraryExpression(offered: readonly string[], whole: boolean): fc.Arbitrary<Expression> {
  const from = fc.option(fc.constantFrom(...classes), { nil: undefined })
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc.constantFrom(...offered).map((option) => ({ kind: 'option' as const, option })),
    fc
      .constantFrom(...bases, ...(whole ? (['present'] as const) : []))
      .map((base) => ({ kind: 'base' as const, base })),
  )
  const ofClass = fc.tuple(leaf, from).map(([each, seat]): Expression => {
    return seat === undefined || (each.kind !== 'option' && each.kind !== 'base') ? each : { ...each, from: seat }
  })
  const word = whole ? ofClass : leaf
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
