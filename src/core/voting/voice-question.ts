import type { SeatRef } from '../charter/structure/charter.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { isSameSeat } from '../charter/structure/same-seat.ts'
import type { Question } from './fewest-voices.ts'
import { type Formula, holdsWithin } from './formula.ts'
import type { FurtherVoice, Silent } from './further-voice.ts'
import type { AtMost } from './simplex.ts'
import type { FromClass, Reachable } from './standing.ts'

/** What is asked about an outcome, with what its unknowns are: the voices that matter, class by class. */
export interface Asked {
  readonly outcome: Outcome
  readonly question: Question
  readonly kinds: readonly Kind[]
  /** All voices that there may be, the ones that no condition weighs among them. */
  readonly candidates: readonly Candidate[]
}

interface Kind {
  readonly voice: FurtherVoice
  readonly column: readonly bigint[]
  readonly group: Group
}

/** Missing voters whom no condition tells apart. */
interface Group {
  readonly seats: readonly SeatRef[]
  readonly missing: number
  /** Whether they are at the meeting, where some of the missing are and others are not. */
  readonly attends?: boolean
}

type Forms = readonly (readonly bigint[])[]

/** The questions of one rule over the same voices and forms. */
export function askedAbout(
  rule: Rule,
  voices: readonly FurtherVoice[],
  forms: Forms,
): (outcome: Outcome, formula: Formula) => Asked {
  const candidates = voices.map((voice, index) => ({ voice, column: forms.map((form) => form[index] ?? 0n) }))
  const kinds = kindsThatMatter(rule, candidates)
  const question = {
    forms: forms.map((_, form) => kinds.map(({ column }) => column[form] ?? 0n)),
    costs: costsOf(kinds),
    costed: [
      kinds.map(({ voice }) => (voice.kind === 'approval' ? 0n : 1n)),
      kinds.map(({ voice }) => (voice.kind === 'recusal' ? 1n : 0n)),
    ],
    rows: rowsOf(rule, kinds),
  }
  return (outcome, formula) => ({ outcome, kinds, candidates, question: { formula, ...question } })
}

/**
 * Of the voices of a group that every condition weighs alike the first is enough, and none of those that no condition weighs.
 * Groups with the same voices left are one. An approval is one of a ballot, so approvals are kept apart.
 */
function kindsThatMatter(rule: Rule, candidates: readonly Candidate[]): readonly Kind[] {
  const byGroup = Map.groupBy(candidates, ({ voice }) => voice.of)
  const merged = new Map<string, { kinds: readonly Omit<Kind, 'group'>[]; silent: Silent[] }>()
  for (const [silent, voices] of byGroup) {
    const kinds = rule.ballot?.kind === 'approval' ? approvals(voices) : distinct(voices)
    if (kinds.length === 0) continue
    const key = kinds.map(({ voice, column }) => `${voice.kind} ${column.join(' ')}`).join('; ')
    const known = merged.get(key)
    if (known === undefined) merged.set(key, { kinds, silent: [silent] })
    else known.silent.push(silent)
  }
  return [...merged.values()].flatMap(({ kinds, silent }) => {
    const missing = silent.reduce((sum, each) => sum + each.missing, 0)
    const [first] = silent
    const seats = (first?.seats ?? []).filter((seat) =>
      silent.every((each) => each.seats.some((other) => isSameSeat(seat, other))),
    )
    const attends = [...byGroup.keys()].some((each) => each.attends !== first?.attends)
      ? { attends: first?.attends === true }
      : {}
    const group = { seats, missing, ...attends }
    return kinds.map((kind) => ({ ...kind, group }))
  })
}

type Candidate = Omit<Kind, 'group'>

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const keys = candidates.map(({ column }) => column.join(' '))
  return candidates.filter(({ column }, index) => isWeighed(column) && keys.indexOf(keys[index] ?? '') === index)
}

function approvals(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = candidates.filter(({ voice, column }) => voice.kind === 'ballot' || isWeighed(column))
  return kept.some(({ column }) => isWeighed(column)) ? kept : []
}

function isWeighed(column: readonly bigint[]): boolean {
  return column.some((slope) => slope !== 0n)
}

/**
 * Weighed so that one voice more outweighs any recusals, and one recusal any order of the options. An approval is no voice of
 * its own: it costs next to nothing beside the ballot that it is on.
 */
function costsOf(kinds: readonly Kind[]): readonly bigint[] {
  const most = [...new Set(kinds.map(({ group }) => group))].reduce((sum, { missing }) => sum + BigInt(missing), 0n)
  const orders = BigInt(kinds.length) + 1n
  const ofRecusal = most * orders * orders + 1n
  const ofAny = (most + 1n) * ofRecusal + 1n
  return kinds.map(({ voice }, index) => costOf(voice, BigInt(index), ofAny, ofRecusal))
}

function costOf({ kind }: FurtherVoice, index: bigint, ofAny: bigint, ofRecusal: bigint): bigint {
  switch (kind) {
    case 'vote':
    case 'ballot':
    case 'arrival':
      return ofAny + index
    case 'approval':
      return index
    case 'recusal':
      return ofAny + ofRecusal
  }
}

/**
 * No more voices than there are missing. On approval ballots each option is approved of at most once a ballot, as many as the rule lets,
 * and whoever abstains approves of nothing: any numbers that keep these rows can be dealt out to ballots.
 */
function rowsOf(rule: Rule, kinds: readonly Kind[]): readonly AtMost[] {
  return [...new Set(kinds.map(({ group }) => group))].flatMap((group): readonly AtMost[] => {
    const row = (weight: (voice: FurtherVoice) => number, most: number): AtMost => ({
      coefficients: kinds.map((kind) => (kind.group === group ? BigInt(weight(kind.voice)) : 0n)),
      most: BigInt(most),
    })
    const limit = row(({ kind }) => (kind === 'approval' ? 0 : 1), group.missing)
    if (rule.ballot?.kind !== 'approval') return [limit]
    const abstaining = new Set(rule.options.filter(({ abstains }) => abstains).map(({ name }) => name))
    const most = rule.ballot.most ?? rule.options.length
    const onBallot = (voice: FurtherVoice, weight: (option: string) => number, ballot: number) =>
      voice.kind === 'approval' ? weight(voice.option) : voice.kind === 'ballot' ? -ballot : 0
    const sides = rule.options.filter(({ abstains }) => !abstains)
    return [
      limit,
      row((voice) => onBallot(voice, (option) => (abstaining.has(option) ? 1 : 0), 1), 0),
      row((voice) => onBallot(voice, (option) => (abstaining.has(option) ? most : 1), most), 0),
      ...sides.map(({ name }) =>
        row((voice) => onBallot(voice, (option) => (option === name || abstaining.has(option) ? 1 : 0), 1), 0),
      ),
    ]
  })
}

/** The answer as people say it: votes by option, and by class where it matters whose they are. */
interface Counted {
  readonly kind: Kind
  readonly count: number
}

export function reachableBy(asked: Asked, found: readonly bigint[]): Reachable {
  const { outcome, kinds } = asked
  const counted = kinds
    .map((kind, index) => ({ kind, count: Number(found[index] ?? 0n) }))
    .filter(({ count }) => count > 0)
  const ofClass = counted.filter((one) => mattersWhose(asked, found, one))
  const from = [...Map.groupBy(ofClass, ({ kind }) => kind.group)].map(([group, said]) => ({
    ...group,
    ...summed(said),
  }))
  const { by, recusals, arrivals } = summed(counted)
  const further = counted.reduce((sum, { kind, count }) => sum + (kind.voice.kind === 'approval' ? 0 : count), 0)
  return {
    outcome,
    further,
    by,
    recusals,
    ...(arrivals > 0 && { arrivals }),
    ...(from.length > 0 && { from }),
  }
}

/** Whether the outcome would not come about if the same voices were raised by some other of the missing. */
function mattersWhose(asked: Asked, found: readonly bigint[], { kind, count }: Counted): boolean {
  const { question, candidates } = asked
  const option = optionOf(kind.voice)
  const groups = new Set(candidates.map(({ voice }) => voice.of))
  const same = candidates.filter(({ voice }) => voice.kind === kind.voice.kind && optionOf(voice) === option)
  if (same.length < groups.size) return true
  const values = question.forms.map((form) =>
    form.reduce((sum, slope, index) => sum + slope * (found[index] ?? 0n), 0n),
  )
  return !same.every(({ column }) => {
    const swapped = values.map(
      (value, form) => value + BigInt(count) * ((column[form] ?? 0n) - (kind.column[form] ?? 0n)),
    )
    return (
      holdsWithin(
        question.formula,
        swapped.map((value) => ({ low: value, high: value })),
      ) === true
    )
  })
}

function optionOf(voice: FurtherVoice): string | undefined {
  return voice.kind === 'vote' || voice.kind === 'approval' ? voice.option : undefined
}

function summed(
  said: readonly { readonly kind: Kind; readonly count: number }[],
): Omit<FromClass, 'seats' | 'missing'> {
  const by: Record<string, number> = {}
  let recusals = 0
  let arrivals = 0
  for (const { kind, count } of said) {
    switch (kind.voice.kind) {
      case 'vote':
      case 'approval':
        by[kind.voice.option] = (Object.hasOwn(by, kind.voice.option) ? (by[kind.voice.option] ?? 0) : 0) + count
        break
      case 'arrival':
        arrivals += count
        break
      case 'recusal':
        recusals += count
        break
      case 'ballot':
        break
    }
  }
  return { by, recusals, arrivals }
}
