import type { SeatRef } from '../../src/core/charter/structure/charter.ts'
import type { Base, Condition, Expression, Outcome, Relation, Rule } from '../../src/core/charter/structure/rule.ts'
import type { Part, Tally, Voices } from '../../src/core/voting/standing.ts'

// The meaning of a rule in the plainest words, and every completion of a vote one by one, voter by voter: slow, and too simple to be
// wrong in the same way as what it checks. It shares no code with src/core/voting.

export interface Completion {
  readonly outcome: Outcome
  readonly further: number
  readonly recusals: number
}

/** For each outcome that a completion brings about, the fewest further voices, and of those the fewest recusals. */
export function enumerate(rule: Rule, tally: Tally): ReadonlyMap<string, Completion> {
  const found = new Map<string, Completion>()
  const groups = silentIn(rule, tally)
  const visit = (reached: Tally, group: number, voice: number, left: number, further: number, recusals: number) => {
    const silent = groups[group]
    if (silent === undefined) {
      keep(found, { outcome: outcomeByEnumeration(rule, reached), further, recusals })
      return
    }
    const say = voicesOf(rule, silent)[voice]
    if (say === undefined) {
      visit(reached, group + 1, 0, groups[group + 1]?.missing ?? 0, further, recusals)
      return
    }
    let next = reached
    for (let more = 0; more <= left; more += 1) {
      const away = say === 'recusal' ? more : 0
      visit(next, group, voice + 1, left - more, further + more, recusals + away)
      next = said(next, silent, say)
    }
  }
  visit(tally, 0, 0, groups[0]?.missing ?? 0, 0, 0)
  return found
}

interface Silent {
  readonly part: number | undefined
  readonly missing: number
  readonly attends: boolean
  readonly mayArrive: boolean
}

type Say = 'recusal' | 'arrival' | readonly string[]

/** An electorate without parts is one. */
function silentIn(rule: Rule, tally: Tally): readonly Silent[] {
  const parts: readonly (readonly [Voices, number | undefined])[] =
    tally.parts === undefined ? [[tally, undefined]] : tally.parts.map((part, index) => [part, index] as const)
  return parts.flatMap(([voices, part]) => {
    const silent = voices.electorate - voices.recused - cast(voices)
    const here = voices.present === undefined ? 0 : voices.present - cast(voices)
    const mayArrive = voices.present !== undefined && JSON.stringify(rule).includes('"base":"present"')
    return [
      { part, missing: here, attends: true, mayArrive: false },
      { part, missing: silent - here, attends: false, mayArrive },
    ].filter(({ missing }) => missing > 0)
  })
}

function voicesOf(rule: Rule, { mayArrive }: Silent): readonly Say[] {
  const names = rule.options.map(({ name }) => name)
  const ballots =
    rule.ballot?.kind === 'approval' ? subsets(rule, rule.ballot.most ?? names.length) : names.map((name) => [name])
  return [
    ...ballots,
    ...(mayArrive ? (['arrival'] as const) : []),
    ...(rule.recusal === 'forbidden' ? [] : (['recusal'] as const)),
  ]
}

/** Abstaining stands alone on a ballot. */
function subsets({ options }: Rule, most: number): readonly (readonly string[])[] {
  const sides = options.filter(({ abstains }) => !abstains).map(({ name }) => name)
  let all: readonly (readonly string[])[] = [[]]
  for (const name of sides) all = [...all, ...all.map((set) => [...set, name])]
  const abstentions = options.filter(({ abstains }) => abstains).map(({ name }) => [name])
  return [...all.filter((set) => set.length <= most), ...abstentions]
}

function said(tally: Tally, { part, attends }: Silent, say: Say): Tally {
  const more = <Some extends Voices>(voices: Some): Some => {
    const present = (by: number) => (voices.present === undefined ? {} : { present: voices.present + by })
    if (say === 'recusal') return { ...voices, recused: voices.recused + 1, ...present(attends ? -1 : 0) }
    if (say === 'arrival') return { ...voices, ...present(1) }
    const counts = { ...voices.counts }
    for (const name of say) counts[name] = (counts[name] ?? 0) + 1
    const ballots = voices.ballots === undefined ? {} : { ballots: voices.ballots + 1 }
    return { ...voices, counts, ...ballots, ...present(attends ? 0 : 1) }
  }
  const whole = more(tally)
  if (part === undefined) return whole
  return { ...whole, parts: (tally.parts ?? []).map((each, index): Part => (index === part ? more(each) : each)) }
}

export function outcomeByEnumeration(rule: Rule, tally: Tally): Outcome {
  if (rule.quorum !== undefined && !holds(rule, tally, rule.quorum.needs)) {
    const is = rule.quorum.without === 'lost' ? 'lost' : 'undecided'
    return { name: is, is, when: { kind: 'otherwise' } }
  }
  const outcome = rule.outcomes.find(({ when }) => holds(rule, tally, when))
  if (outcome === undefined) throw new Error('The last outcome of a rule always holds')
  const [step] = rule.tie ?? []
  if (step === undefined || outcome.is === 'carried' || !isTied(rule, tally)) return outcome
  return plainly(rule, step.kind === 'lot' || step.kind === 'casting vote' ? 'undecided' : step.kind)
}

function isTied(rule: Rule, tally: Tally): boolean {
  const votes = rule.options
    .filter(({ abstains }) => !abstains)
    .map(({ name }) => optionCount(rule, tally, name, undefined))
    .toSorted((one, other) => other - one)
  return votes.length > 1 && votes[0] === votes[1] && (votes[0] ?? 0) > 0
}

function plainly({ outcomes }: Rule, is: Outcome['is']): Outcome {
  const own = outcomes.filter((outcome) => outcome.is === is)
  return (is === 'carried' ? own[0] : own.at(-1)) ?? { name: is, is, when: { kind: 'otherwise' } }
}

function keep(found: Map<string, Completion>, completion: Completion): void {
  const best = found.get(completion.outcome.name)
  const isBetter =
    best === undefined ||
    completion.further < best.further ||
    (completion.further === best.further && completion.recusals < best.recusals)
  if (isBetter) found.set(completion.outcome.name, completion)
}

function holds(rule: Rule, tally: Tally, condition: Condition): boolean {
  switch (condition.kind) {
    case 'compare':
      return relates(sign(value(rule, tally, condition.left), value(rule, tally, condition.right)), condition.relation)
    case 'in':
      return condition.set.some((member) => sign(value(rule, tally, condition.value), value(rule, tally, member)) === 0)
    case 'all':
      return condition.of.every((part) => holds(rule, tally, part))
    case 'any':
      return condition.of.some((part) => holds(rule, tally, part))
    case 'not':
      return !holds(rule, tally, condition.condition)
    case 'wins':
      throw new Error('Rankings are gone through elsewhere')
    case 'leads': {
      const sides = rule.options.filter(({ abstains }) => !abstains)
      const votes = (name: string) => optionCount(rule, tally, name, undefined)
      const own = votes(condition.option)
      return own > 0 && sides.every(({ name }) => name === condition.option || votes(name) < own)
    }
    case 'otherwise':
      return true
  }
}

function relates(difference: number, relation: Relation): boolean {
  switch (relation) {
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '=':
      return difference === 0
    case '!=':
      return difference !== 0
  }
}

type Pair = readonly [numerator: number, denominator: number]

/** With roots among them numbers are not whole; those of a few voters are never nearer to each other than this unless they are equal. */
const nothing = 1e-7

function sign([a, b]: Pair, [c, d]: Pair): number {
  const difference = a * d - c * b
  return Math.abs(difference) < nothing ? 0 : difference
}

function value(rule: Rule, tally: Tally, expression: Expression): Pair {
  switch (expression.kind) {
    case 'number':
      return [expression.value.numerator, expression.value.denominator]
    case 'option':
      return [optionCount(rule, tally, expression.option, expression.from), 1]
    case 'base':
      return [base(rule, tally, expression.base, expression.from), 1]
    case 'share': {
      const [numerator, denominator] = value(rule, tally, expression.of)
      return [numerator * expression.share.numerator, denominator * expression.share.denominator]
    }
    case 'sum':
    case 'difference':
    case 'product': {
      const [a, b] = value(rule, tally, expression.left)
      const [c, d] = value(rule, tally, expression.right)
      if (expression.kind === 'product') return [a * c, b * d]
      return [expression.kind === 'sum' ? a * d + c * b : a * d - c * b, b * d]
    }
    case 'square root': {
      const [a, b] = value(rule, tally, expression.of)
      return [Math.sqrt(Math.max(0, a / b)), 1]
    }
    case 'least':
    case 'greatest': {
      const numbers = expression.of.map((each) => value(rule, tally, each)).map(([a, b]) => a / b)
      return [expression.kind === 'least' ? Math.min(...numbers) : Math.max(...numbers), 1]
    }
    case 'parameter':
      throw new Error('A parameter has no value')
  }
}

/** Scores are whole numbers here. */
function base(rule: Rule, tally: Tally, name: Base, from: SeatRef | undefined): number {
  const among = groupsFrom(tally, from)
  const sum = (count: (voices: Voices) => number) => among.reduce((total, voices) => total + count(voices), 0)
  const asAbstention = rule.recusal === 'counts as abstain' ? sum(({ recused }) => recused) : 0
  const left = rule.recusal === 'leaves the base' ? sum(({ recused }) => recused) : 0
  const sizes = sizesFrom(tally, from)
  const seatVotes = rule.vacantCountAs === undefined ? 0 : sizes.vacant
  const absentVotes = rule.missingCountAs === undefined ? 0 : sum(silentCount)
  switch (name) {
    case 'electorate':
      return sum(({ electorate }) => electorate)
    case 'recused':
      return sum(({ recused }) => recused)
    case 'voters':
      return sum(({ electorate }) => electorate) - left + seatVotes
    case 'cast':
      return sum(cast) + asAbstention + seatVotes + absentVotes
    case 'counted': {
      const abstaining = new Set(rule.options.filter(({ abstains }) => abstains).map(({ name }) => name))
      const votes = sum((voices) => cast(voices) - total(voices.counts, (option) => abstaining.has(option)))
      const seat = abstaining.has(rule.vacantCountAs ?? '') ? 0 : seatVotes
      return votes + seat + (abstaining.has(rule.missingCountAs ?? '') ? 0 : absentVotes)
    }
    case 'seats':
      return sizes.seats
    case 'vacant':
      return sizes.vacant
    case 'present':
      return sum((voices) => voices.present ?? cast(voices)) + asAbstention
    case 'score':
      return rule.options.reduce(
        (score, option) => score + option.score * optionCount(rule, tally, option.name, from),
        0,
      )
    case 'signed':
      return tally.signed ?? 0
  }
}

function optionCount(rule: Rule, tally: Tally, name: string, from: SeatRef | undefined): number {
  const isAbstention = rule.options.find(({ abstains }) => abstains)?.name === name
  return groupsFrom(tally, from).reduce(
    (sum, voices) => {
      const recusals = rule.recusal === 'counts as abstain' && isAbstention ? voices.recused : 0
      const absent = rule.missingCountAs === name ? silentCount(voices) : 0
      return sum + (voices.counts[name] ?? 0) + recusals + absent
    },
    rule.vacantCountAs === name ? sizesFrom(tally, from).vacant : 0,
  )
}

function groupsFrom(tally: Tally, from: SeatRef | undefined): readonly Voices[] {
  if (from === undefined) return [tally]
  return (tally.parts ?? []).filter(({ seats }) => seats.some(({ seat }) => seat === from.seat))
}

function sizesFrom(tally: Tally, from: SeatRef | undefined): { readonly seats: number; readonly vacant: number } {
  if (from === undefined) return { seats: tally.seats, vacant: tally.vacant ?? 0 }
  return tally.sizes?.find(({ seat }) => seat.seat === from.seat) ?? { seats: 0, vacant: 0 }
}

function silentCount(voices: Voices): number {
  return voices.electorate - voices.recused - cast(voices)
}

function cast(voices: Voices): number {
  return voices.ballots ?? total(voices.counts, () => true)
}

function total(counts: Voices['counts'], isMeant: (option: string) => boolean): number {
  return Object.entries(counts).reduce((sum, [option, count]) => sum + (isMeant(option) ? count : 0), 0)
}
