import type { Name } from '../../../base/name.ts'
import type { ClauseRef, Deciding, RuleRef, SeatRef } from '../../../charter/structure/charter.ts'
import type { Procedure, Stage } from '../../../charter/structure/procedure.ts'
import { type RecallIn, recallsIn, votersOfRecall } from '../../../charter/structure/recalls-in.ts'
import type { Rule, Seconding } from '../../../charter/structure/rule.ts'
import { type Way, wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { gathering, petitionOf, ruleOfRecall, seatsOf } from './recall-rule.ts'

/** How a recall goes for whom it says may call for it: people by themselves, or a body that decides to. */
export interface RecallWay {
  readonly by: Deciding
  readonly clause: ClauseRef
  readonly way: Way
}

/** The ways in which terms can be ended: one for all who call for it by themselves, and one for each body that decides whether it is called for. */
export function recallWays(state: FoundationState, group: Name, named: RecallIn): readonly RecallWay[] {
  const { calledBy, overruledBy = [], clause } = named.recall
  const bodies = [...calledBy, ...overruledBy].filter(({ kind }) => kind !== 'seat')
  const isOpen = calledBy.length === 0 || bodies.length < calledBy.length + overruledBy.length
  const callers: readonly (Deciding | undefined)[] = [...(isOpen ? [undefined] : []), ...bodies]
  return callers.flatMap((caller) => {
    const way = wayOfRecall(state, group, named, caller)
    const by: Deciding = caller ?? { kind: 'rule', rule: { group, rule: named.called } }
    return way === undefined ? [] : [{ by, clause, way }]
  })
}

/** What "no confidence of council" and "no confidence of council: board" mean, where no charter declares such a rule: how a step of a recall is decided. */
export function stepOfRecall(state: FoundationState, { group, rule: called }: RuleRef): Way | undefined {
  const charter = state.groups.get(group)?.charter
  for (const named of charter === undefined ? [] : recallsIn(charter)) {
    if (called === named.called) return voteWay(state, group, named)
    const first = firstSteps(group, named).find((step) => nameOfFirst(named, step) === called)
    const way = first === undefined ? undefined : wayOfDeciding(state, first)
    if (way !== undefined)
      return way.kind === 'rule' ? { ...way, rule: supported(named, callable(named, way.rule)) } : way
  }
  return undefined
}

/** Everything in its order: it is called for, found to be so, there is time to put it right, and it is voted on. */
function wayOfRecall(
  state: FoundationState,
  group: Name,
  named: RecallIn,
  caller: Deciding | undefined,
): Way | undefined {
  const { recall } = named
  const { foundBy = [], rectify, feedback, clause, place } = recall
  const vote = voteWay(state, group, named)
  if (caller === undefined && foundBy.length === 0) {
    if (vote?.kind !== 'rule') return vote
    return { ...vote, rule: supported(named, callable(named, vote.rule)) }
  }
  const finding = foundBy.map((by): Stage => ({ name: 'finding', step: { kind: 'decision', by: [by] } }))
  const voted = voteOf(group, named)
  // A vote by a rule has the comments before it opens.
  const comments = feedback === undefined || vote?.kind === 'rule' ? [] : [waits('feedback', feedback)]
  const stages: readonly Stage[] = [
    ...(caller === undefined ? [] : [{ name: 'call', step: { kind: 'decision', by: [caller] } } as const]),
    ...finding,
    // Whoever found it looks again when the time to put it right is over.
    ...(rectify === undefined ? [] : [waits('rectify', rectify), ...finding]),
    ...comments,
    ...(voted === undefined ? [] : [{ name: 'vote', step: { kind: 'decision', by: [voted] } } as const]),
  ]
  const movedBy = caller === undefined ? callersOf(named) : undefined
  const procedure: Procedure = {
    name: named.called,
    clause,
    place,
    stages: withSupport(group, named, stages),
    textFrozen: true,
    ...(movedBy !== undefined && { movedBy }),
  }
  return { kind: 'procedure', group, procedure }
}

/** Seconds and signatures are gathered before the first body is asked. */
function withSupport(group: Name, named: RecallIn, [first, ...stages]: readonly Stage[]): readonly Stage[] {
  if (first === undefined) return []
  const { seconded, petition } = named.recall
  const by = first.step.kind === 'decision' ? first.step.by[0] : undefined
  if (by === undefined || (seconded === undefined && petition === undefined)) return [first, ...stages]
  const rule: Deciding = { kind: 'rule', rule: { group, rule: nameOfFirst(named, by) } }
  return [{ ...first, step: { kind: 'decision', by: [rule] } }, ...stages]
}

function firstSteps(group: Name, named: RecallIn): readonly Deciding[] {
  const { calledBy, overruledBy = [], foundBy = [] } = named.recall
  const vote = voteOf(group, named)
  return [...calledBy, ...overruledBy, ...foundBy, ...(vote === undefined ? [] : [vote])]
}

function nameOfFirst({ called }: RecallIn, by: Deciding): string {
  return `${called}: ${nameOfDeciding(by)}`
}

function nameOfDeciding(by: Deciding): string {
  switch (by.kind) {
    case 'rule':
      return `${by.rule.group}.${by.rule.rule}`
    case 'seat':
      return `${by.seat.group}.${by.seat.seat}`
    case 'group':
      return by.group
  }
}

/** By which the vote is asked for; undefined where what was found is enough. */
function voteOf(group: Name, named: RecallIn): Deciding | undefined {
  const { by } = named.recall
  const isOwn = by?.kind === 'rule' || ruleOfRecall(named) !== undefined
  return isOwn || (by !== undefined && named.recall.feedback !== undefined)
    ? { kind: 'rule', rule: { group, rule: named.called } }
    : by
}

/** The vote with what the recall adds to its rule. */
function voteWay(state: FoundationState, group: Name, named: RecallIn): Way | undefined {
  const { by, feedback } = named.recall
  const own = ruleOfRecall(named)
  const way: Way | undefined =
    own !== undefined ? { kind: 'rule', group, rule: own } : by === undefined ? undefined : wayOfDeciding(state, by)
  if (way?.kind !== 'rule' || feedback === undefined || way.rule.discussion !== undefined) return way
  return { ...way, rule: { ...way.rule, discussion: { least: feedback, most: feedback } } }
}

function callable(named: RecallIn, rule: Rule): Rule {
  const movedBy = callersOf(named) ?? rule.movedBy
  return movedBy === undefined ? rule : { ...rule, movedBy }
}

/** Who may call for it by themselves; undefined where the rule of the vote says it. */
function callersOf(named: RecallIn): 'anyone' | readonly SeatRef[] | undefined {
  const { calledBy, overruledBy = [], by, foundBy } = named.recall
  const seats = [...calledBy, ...overruledBy].flatMap((one) => (one.kind === 'seat' ? [one.seat] : []))
  if (seats.length > 0) return seats
  if (by !== undefined && foundBy === undefined) return undefined
  const voters = votersOfRecall(named)
  return voters.some(({ anyone }) => anyone === true) ? 'anyone' : seatsOf(voters)
}

function supported(named: RecallIn, rule: Rule): Rule {
  const { seconded } = named.recall
  const petition = ruleOfRecall(named)?.closesEarly === 'when carried' ? undefined : petitionOf(named)
  return {
    ...rule,
    ...(seconded !== undefined && { seconded: secondingOf(seconded) }),
    ...(petition !== undefined && { petition }),
  }
}

function secondingOf({
  count,
  of,
  different,
  within = gathering,
}: NonNullable<RecallIn['recall']['seconded']>): Seconding {
  return { count, ...(of !== 'voters' && { by: of }), ...(different !== undefined && { different }), within }
}

function waits(name: Name, least: NonNullable<RecallIn['recall']['rectify']>): Stage {
  return { name, step: { kind: 'review', least } }
}
