import type { Name } from '../../base/name.ts'
import type { Action, Charter, ClauseRef } from '../structure/charter.ts'
import type { Gift, Power, Reservation, Review } from '../structure/power.ts'
import type { MayDecide, WhoMay, Withheld } from './answer.ts'
import type { DelegatedPower } from './given-power.ts'
import { sourceOf } from './power-source.ts'
import type { Question } from './question.ts'
import { type RegisterFinding, registerFindings } from './register-findings.ts'
import { whoMay } from './who-may.ts'

/** Every power of a foundation, with who holds it and by which chain, and what does not add up. */
export interface Register {
  /** In the order of the charters, and behind the lines of each what decisions have handed on there. */
  readonly lines: readonly RegisterLine[]
  readonly gifts: readonly GiftLine[]
  readonly reserved: readonly (Reservation & { readonly group: Name })[]
  readonly findings: readonly RegisterFinding[]
}

export interface RegisterLine {
  readonly group: Name
  readonly action: Action
  readonly clause: ClauseRef
  readonly except: readonly string[]
  /** Each of them may decide it, as `whoMay` says; nobody where the power is not held. */
  readonly deciders: readonly MayDecide[]
  /** Why the charter's line does not hold. */
  readonly withheld: readonly Withheld[]
  readonly review?: Review
  /** The decision that handed it on, where no charter says it. */
  readonly delegated?: DelegatedPower
}

export interface GiftLine extends Gift {
  readonly group: Name
  /** Taken back by a decision since the charter came into force. */
  readonly takenBack: boolean
}

/** What the register is asked with: what a foundation's record tells, as far as there is one. */
export interface RegisterFacts extends Pick<Question, 'meanwhile' | 'isIn' | 'delegated' | 'withdrawn'> {
  /** Who decides by a way now; undefined where nobody knows, as of charters alone. */
  readonly holders?: (decider: MayDecide) => readonly string[] | undefined
}

/** One register over all charters in force, made by the function that tells and enforces who may decide. */
export function powersRegister(charters: ReadonlyMap<Name, Charter>, facts: RegisterFacts = {}): Register {
  const { holders: _, ...known } = facts
  const answers = new Map<string, WhoMay>()
  const ask = (action: Action): WhoMay => {
    const key = `${action.verb} ${action.object}`
    const answer = answers.get(key) ?? whoMay(charters, { action, ...known })
    answers.set(key, answer)
    return answer
  }
  const lines = [
    ...[...charters.values()].flatMap((charter) =>
      eachOnce(charter.powers).map((power) => lineOf(charter, power, ask)),
    ),
    ...(facts.delegated ?? []).flatMap((delegated) => delegatedLine(delegated, ask)),
  ]
  const gifts = [...charters.values()].flatMap(({ group, gives }) =>
    gives.map((gift): GiftLine => ({ ...gift, group, takenBack: isTakenBack(facts, group, gift) })),
  )
  const reserved = [...charters.values()].flatMap(({ group, reserved: own }) => own.map((one) => ({ ...one, group })))
  const lacking = gifts.filter((gift) => {
    const giver = charters.get(gift.group)
    return giver !== undefined && !sourceOf(charters, giver, { action: gift.action, ...known }).held
  })
  return { lines, gifts, reserved, findings: registerFindings(charters, { ...facts, lines, gifts, reserved, lacking }) }
}

/** A clause that gives the same twice, alone up to a limit and beyond it by a vote, has one line, with both ways. */
function eachOnce(powers: readonly Power[]): readonly Power[] {
  return powers.filter((power, place) => powers.findIndex((other) => isSameLine(other, power)) === place)
}

function isSameLine(one: Power, other: Power): boolean {
  const isAlike =
    one.clause.anchor === other.clause.anchor &&
    one.action.verb === other.action.verb &&
    one.action.object === other.action.object
  const isPlain = [one, other].every(({ except, review }) => except.length === 0 && review === undefined)
  return one === other || (isAlike && isPlain)
}

function lineOf({ group }: Charter, power: Power, ask: (action: Action) => WhoMay): RegisterLine {
  const { action, clause, except, review } = power
  const answer = ask(action)
  const isIt = (one: { readonly group: Name; readonly clause: ClauseRef }) =>
    one.clause.group === group && one.clause.anchor === clause.anchor
  return {
    group,
    action,
    clause,
    except,
    deciders: answer.deciders.filter((decider) => isIt(decider) && decider.chain[0]?.says !== 'is given'),
    withheld: answer.withheld.filter((one) => one.group === group),
    ...(review !== undefined && { review }),
  }
}

/** What was handed on and does not hold any more has no line: its giver lacks it. */
function delegatedLine(delegated: DelegatedPower, ask: (action: Action) => WhoMay): readonly RegisterLine[] {
  const { action } = delegated
  const deciders = ask(action).deciders.filter(({ chain }) => chain[0]?.delegation === delegated.number)
  const [first] = deciders
  if (first === undefined) return []
  return [{ group: first.group, action, clause: first.clause, except: [], deciders, withheld: [], delegated }]
}

function isTakenBack({ withdrawn = [] }: RegisterFacts, from: Name, { to, action }: Gift): boolean {
  return withdrawn.some(
    (one) =>
      one.from === from && one.to === to && one.action.verb === action.verb && one.action.object === action.object,
  )
}
