import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Action, ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import { groupOfDeciding } from '../../charter/structure/deciding.ts'
import type { Election, Trigger } from '../../charter/structure/election.ts'
import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { absent } from '../people/erasing.ts'
import type { HeldPower } from '../powers/held-powers.ts'
import type { Refusal } from '../refusal.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { electionBegins, electionNamed, runningOf } from './begin-election.ts'
import { electingOf } from './electing-of.ts'
import { fitnessOf } from './fitness.ts'
import { petitionRule } from './petition-rule.ts'

/** What a body may decide about an election: that it is held, or whom it nominates there. */
interface ElectionMove {
  readonly kind: 'open' | 'nominate'
  readonly group: Name
  readonly rule: Election
  readonly ways: readonly MoveWay[]
}

/** One of those who decide it, and what it brings there; signatures have a rule of their own. */
interface MoveWay {
  readonly by: Deciding
  readonly way?: Way
  readonly effect?: Effect
}

/** "open election/council", "nominate election/council"; of another group's with that group before it: "open tools/election/council". */
function electionMove(state: FoundationState, group: Name, { verb, object }: Action): ElectionMove | undefined {
  if (verb !== 'open' && verb !== 'nominate') return undefined
  const parts = object.split('/')
  const [of, word, name] = parts.length === 2 ? [group, ...parts] : parts
  if (of === undefined || word !== 'election' || name === undefined || parts.length > 3) return undefined
  const rule = electionNamed(state, of, name)?.rule
  if (rule === undefined) return undefined
  const ways = verb === 'open' ? waysToOpen(of, rule) : nominatorsOf(rule).map((by) => ({ by }))
  return ways.length === 0 ? undefined : { kind: verb, group: of, rule, ways }
}

/** Those who may call an election by their decision, or their own word. */
export function callersOf(rule: Election): readonly Deciding[] {
  return waysToOpen(rule.clause.group, rule).flatMap(({ by, way }) => (way === undefined ? [by] : []))
}

/** By what an election says of who calls it, or of what it is held upon. */
function waysToOpen(group: Name, rule: Election): readonly MoveWay[] {
  const { calledBy = [], heldWhen, whole, name: election } = rule
  const opens = { kind: 'open election', group, election } as const
  const upon = (trigger: Trigger, effect: Effect & { readonly kind: 'open election' }): readonly MoveWay[] => {
    switch (trigger.kind) {
      case 'decision':
        return [{ by: trigger.by, effect }]
      case 'petition': {
        const signed = petitionRule(rule, trigger.needs)
        const by = { kind: 'rule', rule: { group, rule: signed.name } } as const
        return [{ by, way: { kind: 'rule', group, rule: signed }, effect: { ...effect, petition: true } }]
      }
      case 'condition':
      case 'when':
        return []
    }
  }
  return [
    ...calledBy.map((by) => ({ by, effect: opens })),
    ...heldWhen.flatMap((trigger) => upon(trigger, opens)),
    ...(whole?.when ?? []).flatMap((trigger) => upon(trigger, { ...opens, whole: true })),
  ]
}

/** Bodies that nominate by a decision; holders of a seat do so themselves. */
function nominatorsOf(rule: Election): readonly Deciding[] {
  const all = [rule, ...rule.electorates].flatMap(({ nominated }) => nominated)
  return all.flatMap((way) => (way.kind === 'by' && way.by.kind !== 'seat' ? [way.by] : []))
}

/** The bodies of a group by which it decides such a thing. */
export function electionPowers(state: FoundationState, group: Name, action: Action): readonly HeldPower[] {
  const move = electionMove(state, group, action)
  if (move === undefined) return []
  return move.ways
    .filter(({ by }) => groupOfDeciding(by) === group)
    .map((one) => ({ ...one, clause: move.rule.clause, with: [] }))
}

/** All that a group may decide about elections, its own and others', with its bodies that do. */
export function electionActions(
  state: FoundationState,
  group: Name,
): readonly { readonly action: Action; readonly by: readonly Deciding[] }[] {
  return [...state.groups.values()].filter(isInForce).flatMap(({ name, charter }) =>
    (charter.elections ?? []).flatMap((election) =>
      ['open', 'nominate'].flatMap((verb) => {
        const object = `${name === group ? '' : `${name}/`}election/${election.name}`
        const action = { verb, object }
        const by = electionPowers(state, group, action).flatMap((power) =>
          power.by.kind === 'together' ? [] : [power.by],
        )
        return by.length === 0 ? [] : [{ action, by }]
      }),
    ),
  )
}

/** What being carried brings about, where it can be; undefined for an action that is about no election. */
export function electionEffect(
  state: FoundationState,
  { group, action, person }: { readonly group: Name; readonly action: Action; readonly person?: PersonId },
  at: Instant,
): Result<Effect, Refusal> | undefined {
  const move = electionMove(state, group, action)
  if (move === undefined) return undefined
  const { name, clause } = move.rule
  if (move.kind === 'open') {
    const begins = electionBegins(
      state,
      { group: move.group, election: name, because: { kind: 'decision', motion: state.numbers + 1 } },
      at,
    )
    return begins.ok ? ok({ kind: 'open election', group: move.group, election: name }) : begins
  }
  if (person === undefined) return refuse({ type: 'SubjectNeeded', group, action })
  const problem = absent(state, person)
  return problem === undefined ? nomination(state, move, { person, clause, at }) : refuse(problem)
}

interface Nominee {
  readonly person: PersonId
  readonly clause: ClauseRef
  readonly at: Instant
}

/** In the first contest of the election that runs for which the body nominates and in which they can stand. */
function nomination(
  state: FoundationState,
  { group, rule }: ElectionMove,
  { person, clause, at }: Nominee,
): Result<Effect, Refusal> {
  const election = runningOf(state, group, rule.name)
  const run = election === undefined ? undefined : state.elections.get(election)
  if (election === undefined || run === undefined) {
    return refuse({ type: 'CannotBeHeld', name: rule.name, why: 'does not run', clause })
  }
  for (const contest of run.contests.values()) {
    const { electorate } = contest.contested
    const electing = electingOf(run.begun.rule, electorate)
    if (!electing.nominated.some((way) => way.kind === 'by' && way.by.kind !== 'seat')) continue
    if (fitnessOf({ state, run, contest, at }, person, electing) !== undefined) continue
    const of = electorate === undefined ? {} : { electorate }
    return ok({ kind: 'nominate candidate', election, ...of, person })
  }
  return refuse({ type: 'CannotStand', election, candidate: person, why: 'not eligible', clause })
}
