import type { Name } from '../base/name.ts'
import { leavesOf } from '../charter/structure/leaves.ts'
import type { Condition, Expression, Outcome, Rule } from '../charter/structure/rule.ts'
import { hasEnough } from '../charter/structure/winner.ts'
import { formulaOf } from './condition.ts'
import { Forms } from './forms.ts'
import { furtherVoices } from './further-voice.ts'
import { lastOutcome } from './last-outcome.ts'
import type { Tally } from './standing.ts'
import { strongestFirst } from './strongest.ts'
import { ofTie, withoutQuorum } from './verdicts.ts'
import { type Asked, askedAbout } from './voice-question.ts'

/** A question about an outcome with so few options that how many the rule has no longer matters. */
export interface FewOptions {
  readonly asked: Asked
  /** Votes for this option stand for votes for any of these: it does not matter for which, as long as none gets ahead. */
  readonly spread?: { readonly as: Name; readonly over: readonly Name[] }
}

/**
 * What is asked where the strongest option wins, for any number of options. Nothing but the lead tells options apart, so:
 *
 * - An option wins soonest by votes for it alone: a vote for another counts for the bases no more, and helps a rival.
 * - A tie at L votes is that of the two strongest, x = y = L. The votes for all others together fit when they are at most L for each.
 * - Where the leader has not enough, it is the strongest, x = L, and the others fit when they have at most L − 1 each.
 * - Nobody has a vote, or the quorum is missing: which option gets votes does not matter.
 *
 * On approval ballots nobody has to approve of anything, so nothing has to fit. The option for which the missing count is
 * the only one that loses votes to others, and stands apart from the order of strength.
 * @returns undefined where the quorum or what a winner needs tells options apart; then all of them are asked about
 */
export function pluralityQuestions(rule: Rule, tally: Tally): readonly FewOptions[] | undefined {
  if (rule.winner === undefined || !isBlind(rule)) return undefined
  const counted = strongestFirst(rule, tally).map(({ name }) => name)
  const falling = counted.find((name) => name === rule.missingCountAs)
  const strongest = counted.filter((name) => name !== falling)
  const sides: Sides = { strongest, ...(falling !== undefined && { falling }) }
  return cases(rule, sides).map((one) => questionOf(rule, tally, one, falling))
}

/** Whether the rule's options differ by their votes alone. */
export function isBlind({ winner, quorum }: Rule): boolean {
  const conditions = [
    ...(winner?.needs === undefined ? [] : [compare(number(0), '>=', winner.needs.than)]),
    ...(quorum === undefined ? [] : [quorum.needs]),
  ]
  return conditions.flatMap(leavesOf).every((leaf) => leaf.kind === 'base' && leaf.base !== 'score')
}

interface Sides {
  /** The strongest first, without the one that falls. */
  readonly strongest: readonly Name[]
  /** Has the votes of all who are missing. */
  readonly falling?: Name
}

interface Case {
  readonly outcome: Outcome
  readonly condition: Condition
  /** The options for which votes may come. */
  readonly needs: readonly Name[]
  readonly spread?: FewOptions['spread']
}

function cases(rule: Rule, sides: Sides): readonly Case[] {
  const { quorum } = rule
  const counting = [...winning(rule, sides), ...tied(rule, sides), ...tooFew(rule, sides), withoutVotes(rule, sides)]
  if (quorum === undefined) return counting
  const [first] = sides.strongest
  return [
    ...counting.map((one) => ({ ...one, condition: both(quorum.needs, one.condition) })),
    {
      outcome: withoutQuorum(quorum.without),
      condition: { kind: 'not', condition: quorum.needs },
      needs: first === undefined ? [] : [first],
    },
  ]
}

function winning({ outcomes, winner }: Rule, { strongest, falling }: Sides): readonly Case[] {
  return [...strongest, ...(falling === undefined ? [] : [falling])].flatMap((name) => {
    const outcome = outcomes.find((one) => one.name === name && one.is !== 'undecided')
    if (outcome === undefined) return []
    const rivals = [strongest.find((other) => other !== name), falling === name ? undefined : falling]
    const condition = all([
      compare(option(name), '>', number(0)),
      ...rivals.filter((other) => other !== undefined).map((other) => compare(option(name), '>', option(other))),
      ...(winner?.needs === undefined ? [] : [hasEnough(name, winner.needs)]),
    ])
    return [{ outcome, condition, needs: [name] }]
  })
}

function tied(rule: Rule, { strongest, falling }: Sides): readonly Case[] {
  const [first, second] = strongest
  const [step] = rule.tie ?? []
  const outcome = step === undefined ? lastOutcome(rule) : ofTie(rule, step)
  const pairs = [
    [first, second],
    [first, falling],
  ] as const
  return pairs.flatMap(([one, other]) => {
    if (one === undefined || other === undefined) return []
    const rest = strongest.filter((name) => name !== one && name !== other)
    const even = all([
      compare(option(one), '=', option(other)),
      compare(option(one), '>', number(0)),
      ...(falling === undefined || falling === other ? [] : [compare(option(one), '>=', option(falling))]),
    ])
    return [fitting(rule, { outcome, condition: even, needs: [one, other] }, one, rest, 0)]
  })
}

/** The strongest leads, and has not what a winner needs. */
function tooFew(rule: Rule, { strongest, falling }: Sides): readonly Case[] {
  const needs = rule.winner?.needs
  if (needs === undefined) return []
  return [strongest[0], falling].flatMap((leader) => {
    if (leader === undefined) return []
    const rest = strongest.filter((name) => name !== leader)
    const rivals = [rest[0], falling === leader ? undefined : falling].filter((name) => name !== undefined)
    const condition = all([
      compare(option(leader), '>', number(0)),
      ...rivals.map((other) => compare(option(leader), '>', option(other))),
      { kind: 'not', condition: hasEnough(leader, needs) },
    ])
    return [fitting(rule, { outcome: lastOutcome(rule), condition, needs: [leader] }, leader, rest, 1)]
  })
}

function withoutVotes(rule: Rule, { strongest, falling }: Sides): Case {
  const names = falling === undefined ? strongest : [...strongest, falling]
  return { outcome: lastOutcome(rule), condition: compare(sumOf(names), '=', number(0)), needs: [] }
}

/** Lets the rest have votes too, which stay that much below the top; the weakest of them stands for all. */
function fitting(rule: Rule, one: Case, top: Name, rest: readonly Name[], below: number): Case {
  const as = rest.at(-1)
  if (as === undefined || rule.ballot?.kind === 'approval') return one
  const room: Expression = { kind: 'product', left: number(rest.length), right: option(top) }
  const used: Expression = { kind: 'sum', left: sumOf(rest), right: number(rest.length * below) }
  return {
    ...one,
    condition: both(one.condition, compare(room, '>=', used)),
    needs: [...one.needs, as],
    spread: { as, over: rest },
  }
}

function questionOf(
  rule: Rule,
  tally: Tally,
  { outcome, condition, needs, spread }: Case,
  falling: Name | undefined,
): FewOptions {
  const isKept = (name: Name) => needs.includes(name) || name === falling
  const options = rule.options.filter(({ name, abstains }) => abstains || isKept(name))
  const voices = furtherVoices({ ...rule, options }, tally)
  const forms = new Forms()
  const formula = formulaOf(rule, tally, voices, forms, condition)
  const asked = askedAbout({ ...rule, options }, voices, forms.list)(outcome, formula)
  return { asked, ...(spread !== undefined && { spread }) }
}

function compare(left: Expression, relation: '>' | '>=' | '=', right: Expression): Condition {
  return { kind: 'compare', relation, left, right }
}

function both(one: Condition, other: Condition): Condition {
  return all([one, other])
}

function all(of: readonly Condition[]): Condition {
  return { kind: 'all', of }
}

function option(name: Name): Expression {
  return { kind: 'option', option: name }
}

function number(numerator: number): Expression {
  return { kind: 'number', value: { numerator, denominator: 1 } }
}

function sumOf(names: readonly Name[]): Expression {
  return names.map(option).reduce((left, right): Expression => ({ kind: 'sum', left, right }), number(0))
}
