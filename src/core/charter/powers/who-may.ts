import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { said, saidAny } from '../reading/said.ts'
import type { Action, Charter, ClauseRef, Deciding } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { Power } from '../structure/power.ts'
import type { Around, Conditions, Link, MayDecide, WhoMay, Withheld } from './answer.ts'
import { type Meant, meansBy } from './bands.ts'
import { byDelegation, groupDeciding } from './by-delegation.ts'
import { lifeLines } from './life-lines.ts'
import { leastCeilings, leastOf, limitStop } from './limits-of-money.ts'
import { clauseOfWhole, closest, depthOf, isExcepted, reaches, sourceOf } from './power-source.ts'
import type { Question } from './question.ts'
import { recallLines } from './recall-lines.ts'
import { isAsSpecific, isReservedNow, isSure, type Reserved, reservations } from './reservations.ts'
import { type Forbidding, forbiddenBy, isNow } from './states-now.ts'

/**
 * Answers from charters in force, by name, each standing under a group of the same map or under none (the root).
 *
 * - A power or gift covers its object's whole branch without what it excepts. Within a charter the line with the most
 *   specific object speaks; among groups that hold a power, the one whose object is the most specific.
 * - A group holds a power when it is the root; when it is its own by the adoption of its charter (to admit to its seats,
 *   to resolve); or when every group above it, up to the root, gives it to the next and none of them is barred from it.
 * - Several deciders of a power are several answers. Of bands the first that holds decides; one that hangs on a condition
 *   is told with it, and so is the next.
 * - A reservation as specific as the power takes precedence. The body that it names decides as the reservation says, or by
 *   its own line, or else by the rule by which it resolves.
 * - What nobody holds, the root decides: it holds everything.
 * - Who decides it may have handed it on by a decision: then they decide it, and so does whom they gave it to.
 */
export function whoMay(charters: ReadonlyMap<Name, Charter>, question: Question): WhoMay {
  const answers = [...charters.values()].flatMap((charter) => linesOf(charters, charter, question))
  const { deciders, withheld } = mostSpecific(answers)
  const reserved = reservations(charters, question).filter(({ ofEverything }) => !ofEverything || deciders.length === 0)
  const all = [...deciders, ...byReservation(charters, question, reserved, deciders)]
  const { facts: _, isIn: __, delegated: ___, withdrawn: ____, ...asked } = question
  const own = all.length > 0 ? all : byRoot(charters)
  const given = byDelegation(charters, question, own)
  return {
    ...asked,
    deciders: [...own, ...given.deciders],
    reserved: reserved.map(({ by }) => by),
    withheld: [...withheld, ...given.withheld],
  }
}

interface Held {
  readonly object: string
  readonly decider: MayDecide
}

type Answer =
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'withheld'; readonly withheld: Withheld }

function mostSpecific(answers: readonly Answer[]): Pick<WhoMay, 'deciders' | 'withheld'> {
  const held = answers.flatMap((answer) => (answer.kind === 'held' ? [answer.held] : []))
  const withheld = answers.flatMap((answer) => (answer.kind === 'withheld' ? [answer.withheld] : []))
  const depth = Math.max(...held.map(({ object }) => depthOf(object)))
  const outdone = held.filter(({ object }) => depthOf(object) < depth)
  return {
    deciders: held.filter(({ object }) => depthOf(object) === depth).map(({ decider }) => decider),
    withheld: [
      ...withheld,
      ...outdone.map(({ decider: { group, clause } }) => ({ group, clause, because: 'less specific' as const })),
    ],
  }
}

/** What one charter's own lines say of it. */
function linesOf(charters: ReadonlyMap<Name, Charter>, charter: Charter, question: Question): readonly Answer[] {
  const ofLife = lifeLines(charters, charter, question.action)
  const own = [...charter.powers, ...admissions(charter), ...recallLines(charter)].filter((power) =>
    reaches(power, question.action),
  )
  const about = ofLife.length > 0 ? ofLife : own
  const excepted = about.filter((power) => isExcepted(power, question.action))
  return [
    ...excepted.map(({ clause }): Answer => {
      return { kind: 'withheld', withheld: { group: charter.group, clause, because: 'excepted' } }
    }),
    ...closest(about.filter((power) => !excepted.includes(power))).flatMap((power) =>
      lineOf(charters, { charter, power, isOfLife: ofLife.length > 0 }, question),
    ),
  ]
}

/** Seats that are filled by application say by which rule, and so who may admit, also where no power repeats it. */
function admissions(charter: Charter): readonly Power[] {
  return charter.seats.flatMap((seat): Power[] => {
    const { name, filledBy, clause, place } = seat
    if (filledBy.kind !== 'application') return []
    const action: Action = { verb: 'admit', object: name }
    if (charter.powers.some((power) => power.action.verb === 'admit' && power.action.object === name)) return []
    return [{ action, except: [], by: filledBy.decidedBy, with: [], clause, place }]
  })
}

/** A line of a charter that speaks of it; of the lives of groups where `life` or `groups below` says it. */
interface Line {
  readonly charter: Charter
  readonly power: Power
  readonly isOfLife: boolean
}

function lineOf(charters: ReadonlyMap<Name, Charter>, line: Line, question: Question): readonly Answer[] {
  const { charter, power, isOfLife } = line
  const { group } = charter
  const withhold = (clause: ClauseRef, why: Omit<Withheld, 'group' | 'clause'>): readonly Answer[] => [
    { kind: 'withheld', withheld: { group, clause, ...why } },
  ]
  const { clause } = power
  const stop = limitStop(power.upTo, question.amount)
  if (stop !== undefined) return withhold(clause, stop)
  if (power.while !== undefined && isNow(power.while, group, question.meanwhile) === 'no') {
    return withhold(clause, { because: 'only meanwhile', state: power.while })
  }
  const forbidding = forbiddenBy(charter, question.action)
  const now = forbidding.find(({ state }) => isNow(state, group, question.meanwhile) === 'yes')
  if (now !== undefined) {
    const stopped = withhold(now.clause, { because: 'forbidden meanwhile', state: now.state })
    return [...stopped, ...decidingMeanwhile(charters, line, question, now)]
  }
  const reserving = charter.reserved.filter(
    (reservation) => isReservedNow(reservation, question) && isAsSpecific(reservation, power),
  )
  const barring = reserving.find((reservation) => isSure(reservation, question))
  if (barring !== undefined) return withhold(barring.clause, { because: 'reserved' })
  const source = sourceOf(charters, charter, question, isOfLife)
  if (!source.held) return withhold(clause, source.stop)
  const meant = meansBy(power, question.amount, question.facts?.(group))
  if (!meant.ok) return withhold(clause, meant.problem)
  const notWhile = forbidding.filter(({ state }) => isNow(state, group, question.meanwhile) === 'unknown')
  const others = notWhile.flatMap((state) => decidingMeanwhile(charters, line, question, state))
  const own = meant.value.map((one): Answer => {
    const least = leastOf([power.upTo, one.upTo, ...reserving.map(({ above }) => above), ...source.limits])
    const limits = leastCeilings([
      ...(power.limits ?? []),
      ...one.limits,
      ...reserving.flatMap(({ aboveLimits }) => aboveLimits ?? []),
      ...source.ceilings,
    ])
    const decider: MayDecide = {
      group,
      by: one.by,
      with: one.with,
      ...saidAny(one.agreedBy, (agreedBy) => ({ agreedBy })),
      ...said(least, (upTo) => ({ upTo })),
      ...saidAny(limits, (limits) => ({ limits })),
      ...conditionsOf(power, one, source.onlyIf),
      ...saidAny(
        notWhile.map(({ state, clause: at }) => ({ state, clause: at })),
        (notWhile) => ({ notWhile }),
      ),
      ...aroundOf(power),
      ...(source.notDelegable && { notDelegable: true }),
      clause,
      chain: [{ group, clause, says: 'uses' }, ...source.chain],
    }
    return { kind: 'held', held: { object: power.action.object, decider } }
  })
  return [...own, ...others]
}

/** Who decides in an exceptional state what the group cannot decide then: as far as the group holds it. */
function decidingMeanwhile(
  charters: ReadonlyMap<Name, Charter>,
  { charter, power }: Line,
  question: Question,
  { state, clause, by = [] }: Forbidding,
): readonly Answer[] {
  const source = sourceOf(charters, charter, question)
  if (!source.held) return []
  const least = leastOf([power.upTo, ...source.limits])
  const limits = leastCeilings([...(power.limits ?? []), ...source.ceilings])
  return by.map((one): Answer => {
    const decider: MayDecide = {
      group: groupDeciding(one, charter.group),
      by: one,
      with: [],
      ...said(least, (upTo) => ({ upTo })),
      ...saidAny(limits, (limits) => ({ limits })),
      ...saidAny(source.onlyIf, (onlyIf) => ({ onlyIf })),
      while: state,
      ...aroundOf(power),
      clause,
      chain: [{ group: charter.group, clause, says: 'decides meanwhile' }, ...source.chain],
    }
    return { kind: 'held', held: { object: power.action.object, decider } }
  })
}

function conditionsOf(power: Power, meant: Meant, given: readonly FactCondition[]): Conditions {
  const own = [power.onlyIf, meant.onlyIf].filter((condition) => condition !== undefined)
  return {
    ...saidAny([...own, ...given], (onlyIf) => ({ onlyIf })),
    ...said(power.gate, (gate) => ({ gate })),
    ...said(meant.band, (band) => ({ band })),
    ...said(power.while, (during) => ({ while: during })),
    ...said(power.from, (from) => ({ from })),
    ...said(power.until, (until) => ({ until })),
  }
}

function aroundOf(power: Power): Around {
  return {
    ...said(power.advice, (advice) => ({ advice })),
    ...said(power.recommendedBy, (recommendedBy) => ({ recommendedBy })),
    ...said(power.reportTo, (reportTo) => ({ reportTo })),
    ...said(power.emergency, (emergency) => ({ emergency })),
    ...said(power.decidedWithin, (decidedWithin) => ({ decidedWithin })),
    ...said(power.forEach, (forEach) => ({ forEach })),
    ...said(power.notDelegable, (notDelegable) => ({ notDelegable })),
  }
}

/** Bodies to which it is reserved and that have no line of their own for it. */
function byReservation(
  charters: ReadonlyMap<Name, Charter>,
  question: Question,
  reserved: readonly Reserved[],
  deciders: readonly MayDecide[],
): readonly MayDecide[] {
  const bodies = new Map(reserved.filter(({ surely }) => surely).map(({ by }) => [by.to, by]))
  return [...bodies].flatMap(([body, reservation]): readonly MayDecide[] => {
    const charter = charters.get(body)
    if (charter === undefined || deciders.some(({ group }) => group === body)) return []
    const source = sourceOf(charters, charter, question)
    if (!source.held) return []
    const least = leastOf(source.limits)
    return asBody(charter, source.chain, least === undefined ? {} : { upTo: least }, reservation.by)
  })
}

function byRoot(charters: ReadonlyMap<Name, Charter>): readonly MayDecide[] {
  const roots = [...charters.values()].filter((charter) => charter.under === undefined)
  return roots.flatMap((root) =>
    asBody(root, [{ group: root.group, ...clauseOfWhole(root), says: 'holds everything' }], {}),
  )
}

/** A body that decides without a line for it: as it is told to, or by the rule by which it resolves, where it has one. */
function asBody(
  charter: Charter,
  chain: readonly Link[],
  limit: { readonly upTo?: Money },
  told?: Deciding,
): readonly MayDecide[] {
  const { group } = charter
  const resolves = charter.powers.find(({ action, by }) => action.verb === 'resolve' && by[0]?.kind === 'rule')
  const clause = resolves?.clause ?? clauseOfWhole(charter).clause ?? { group, anchor: '', title: charter.name }
  const by = told ?? resolves?.by[0] ?? { kind: 'body' as const }
  return [{ group, by, with: told === undefined ? (resolves?.with ?? []) : [], ...limit, clause, chain }]
}
