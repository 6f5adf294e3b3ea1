import type { Fraction } from '../../src/core/base/fraction.ts'
import type { Name } from '../../src/core/base/name.ts'
import type { SeatRef } from '../../src/core/charter/structure/charter.ts'
import type {
  Base,
  Condition,
  Expression,
  Option,
  Outcome,
  Relation,
  Rule,
} from '../../src/core/charter/structure/rule.ts'
import type { Tally } from '../../src/core/voting/standing.ts'

/** A rule of which only what is counted matters: everything else is as plain as it can be. */
export function aRule(parts: Partial<Rule> & Pick<Rule, 'options' | 'outcomes'>): Rule {
  return {
    name: 'sample',
    clause: { group: 'sample', anchor: 'decisions', title: 'Decisions' },
    place: { line: 1, column: 1 },
    voters: [],
    withoutSubject: false,
    open: { count: 7, unit: 'day' },
    closesEarly: 'when certain',
    recusal: 'leaves the base',
    ...parts,
  }
}

export function anOption(name: Name, parts: Partial<Option> = {}): Option {
  return { name, label: name, score: 0, abstains: name === 'abstain', needsReason: false, ...parts }
}

export function options(...names: readonly Name[]): readonly Option[] {
  return names.map((name) => anOption(name))
}

/** What `passes:` is short for. */
export function passes(when: Condition): readonly Outcome[] {
  return [
    { name: 'carried', is: 'carried', when },
    { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
  ]
}

/** "yes > mild-no" as `compare('yes', '>', 'mild-no')`; a number is a number, a word of the bases is that base. */
export function compare(left: Term, relation: Relation, right: Term): Condition {
  return { kind: 'compare', relation, left: term(left), right: term(right) }
}

export type Term = number | Name | Expression

export function term(written: Term): Expression {
  if (typeof written === 'number') return { kind: 'number', value: { numerator: written, denominator: 1 } }
  if (typeof written !== 'string') return written
  const base = bases.find((candidate) => candidate === written)
  return base === undefined ? { kind: 'option', option: written } : { kind: 'base', base }
}

export const bases: readonly Base[] = ['electorate', 'recused', 'voters', 'cast', 'counted', 'seats', 'vacant', 'score']

export function seatOf(seat: Name): SeatRef {
  return { group: 'sample', seat }
}

export function share(numerator: number, denominator: number, of: Term): Expression {
  const value: Fraction = { numerator, denominator }
  return { kind: 'share', share: value, written: `${numerator}/${denominator}`, of: term(of) }
}

export function minus(left: Term, right: Term): Expression {
  return { kind: 'difference', left: term(left), right: term(right) }
}

export function every(...of: readonly Condition[]): Condition {
  return { kind: 'all', of }
}

export function some(...of: readonly Condition[]): Condition {
  return { kind: 'any', of }
}

export function aTally(electorate: number, counts: Tally['counts'] = {}, parts: Partial<Tally> = {}): Tally {
  return { electorate, recused: 0, seats: electorate, counts, ...parts }
}

/** Five days; two +1, more +1 than −0, no −1. */
export const funding = aRule({
  name: 'funding',
  options: [
    anOption('yes', { label: '+1' }),
    anOption('mild-yes', { label: '+0' }),
    anOption('mild-no', { label: '-0' }),
    anOption('no', { label: '-1' }),
  ],
  outcomes: passes(every(compare('yes', '>=', 2), compare('yes', '>', 'mild-no'), compare('no', '=', 0))),
  closesEarly: 'when all have voted',
})

export const majority_of_members = aRule({
  name: 'majority of members',
  options: options('for', 'against', 'abstain'),
  outcomes: passes(compare('for', '>', share(1, 2, 'voters'))),
})

export const council_poll = aRule({
  name: 'council poll',
  options: [anOption('agree', { score: 1 }), anOption('neutral'), anOption('disagree', { score: -1 })],
  outcomes: [
    { name: 'accepted', is: 'carried', when: compare('score', '>=', 3) },
    { name: 'no-action', is: 'lost', when: compare('score', '>=', 0) },
    { name: 'vetoed', is: 'lost', when: { kind: 'otherwise' } },
  ],
})

export const grant = aRule({
  name: 'grant',
  options: options('aye', 'nay', 'abstain'),
  outcomes: passes(every(compare('aye', '>=', share(3, 10, minus('voters', 'abstain'))), compare('aye', '>=', 1))),
  closesEarly: 'when all have voted',
})
