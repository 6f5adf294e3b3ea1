import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { type Charters, ruleIn } from '../charter/resolving/rule-in.ts'
import type { Charter, ClauseRef, Decider, Deciding, RuleRef, SeatRef } from '../charter/structure/charter.ts'
import type { Procedure } from '../charter/structure/procedure.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { stepOfRecall } from './elections/recalls/recall-ways.ts'
import type { FoundationState } from './state.ts'

/** What a charter's words about who decides come to: a rule to vote by, or a procedure to go through. */
export type Way =
  | { readonly kind: 'rule'; readonly group: Name; readonly rule: Rule }
  | { readonly kind: 'procedure'; readonly group: Name; readonly procedure: Procedure }

/** The way that a name of the charters in force stands for; undefined where none has it. */
export function wayOf(state: FoundationState, ref: RuleRef): Way | undefined {
  const { group } = ref
  const charters = new Map([...state.groups.values()].map(({ name, charter }) => [name, charter]))
  const rule = ruleIn(charters, ref, (borrower) => chartersOn(state, state.groups.get(borrower.group)?.since))
  if (rule !== undefined) return { kind: 'rule', group, rule }
  const procedure = charters.get(group)?.procedures?.find((candidate) => candidate.name === ref.rule)
  return procedure === undefined ? stepOfRecall(state, ref) : { kind: 'procedure', group, procedure }
}

/** The charters as they stood at a moment. */
function chartersOn(state: FoundationState, at: Instant | undefined): Charters {
  const standing = [...state.versions].flatMap(([group, versions]): readonly (readonly [Name, Charter])[] => {
    const version = versions.findLast(({ since }) => at === undefined || since <= at)
    return version === undefined ? [] : [[group, state.library.charter(version.digest)]]
  })
  return new Map(standing)
}

/** How a body decides what another brings before it; undefined where it has no rule by which it resolves. */
export function wayOfDeciding(state: FoundationState, deciding: Deciding): Way | undefined {
  switch (deciding.kind) {
    case 'rule':
      return wayOf(state, deciding.rule)
    case 'seat': {
      const seat = state.groups.get(deciding.seat.group)?.charter.seats.find(({ name }) => name === deciding.seat.seat)
      if (seat === undefined) return undefined
      return { kind: 'rule', group: deciding.seat.group, rule: aloneRule(deciding.seat, seat.clause) }
    }
    case 'group': {
      const by = resolvesBy(state.groups.get(deciding.group)?.charter)
      const way = by === undefined ? undefined : wayOfDeciding(state, by)
      return way === undefined ? undefined : { ...way, group: deciding.group }
    }
  }
}

/** Several seats together cannot be asked as one. */
function resolvesBy(charter: Charter | undefined): Decider | undefined {
  const power = charter?.powers.find(({ action }) => action.verb === 'resolve')
  return power?.by.find((by) => by.kind === 'rule' || by.kind === 'seat')
}

/** The first answer of a holder decides, or so many for it; without them nothing is decided. */
export function aloneRule(seat: SeatRef, clause: ClauseRef, count = 1): Rule {
  const option = (name: string) => ({ name, label: name, score: 0, abstains: false, needsReason: false })
  const answered = (name: string) =>
    ({
      kind: 'compare',
      relation: '>=',
      left: { kind: 'option', option: name },
      right: { kind: 'number', value: { numerator: count, denominator: 1 } },
    }) as const
  return {
    name: seat.seat,
    clause,
    place: { line: 1, column: 1 },
    voters: [seat],
    withoutSubject: false,
    options: [option('for'), option('against')],
    outcomes: [
      { name: 'carried', is: 'carried', when: answered('for') },
      { name: 'lost', is: 'lost', when: answered('against') },
      { name: 'undecided', is: 'undecided', when: { kind: 'otherwise' } },
    ],
    open: { count: 30, unit: 'day' },
    closesEarly: count === 1 ? 'when all have voted' : 'when carried',
    recusal: 'leaves the base',
  }
}
