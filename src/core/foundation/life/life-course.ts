import { after, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { EndEffect, Ending } from '../../charter/structure/life.ts'
import type { ClockStep } from '../clock-tools.ts'
import { daysOf } from '../days.ts'
import { isWaiting } from '../motions/waiting.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { turningMoments } from '../people/facts/turning-moments.ts'
import type { FoundationState } from '../state.ts'
import { awaitedVersion, momentOfVersion } from './coming-into-force.ts'
import { endingConditions, type StandingCondition, standingConditions } from './conditions-of.ts'
import { endOf } from './end-of-group.ts'
import { ending, type HowItEnds, leftWithout } from './ending.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'
import type { Announced } from './life-state.ts'
import { nextOfOffers } from './offers.ts'
import { isSameCondition } from './same-condition.ts'

const nothing: ClockStep = { events: [], under: undefined }

/** What time brings about in the life of a group at a moment, by what is known now: nothing, or its next step. */
export function lifeStep(state: FoundationState, name: Name, at: Instant): ClockStep {
  const group = state.groups.get(name)
  if (group === undefined) return nothing
  const { life, charter } = group
  const { awaited } = life
  const from = awaited === undefined ? undefined : (awaited.from ?? momentOfVersion(state, group, awaited, awaited.at))
  if (awaited !== undefined && from !== undefined && from <= at) {
    const next = state.library.charter(awaited.charter.digest)
    const under = isInForce(group) ? charter.life?.amended?.clause : next.life?.begins?.clause
    return { events: awaitedVersion(state, group, awaited, at), under }
  }
  if (!isInForce(group)) return nothing
  if (life.offers.length > 0) return { events: nextOfOffers(state, group, at), under: charter.life?.adopted?.clause }
  return (
    atItsEnd(state, group, at) ??
    firstOf(standingConditions(charter).map((condition) => byCondition(state, group, condition, at))) ??
    nothing
  )
}

/** When its next step may be, from a moment on, by what is known now. */
export function nextLifeStep(state: FoundationState, group: Group, from: Instant): Instant | undefined {
  const moments = momentsOf(state, group, from).filter((moment) => moment > from)
  return [from, ...moments.toSorted()].find((moment) => lifeStep(state, group.name, moment).events.length > 0)
}

function momentsOf(state: FoundationState, group: Group, from: Instant): readonly Instant[] {
  const { life, charter, name } = group
  const conditions = endingConditions(charter)
  const awaited = life.awaited?.from
  const end = endOf(state, group)
  return [
    ...(awaited === undefined ? [] : [awaited]),
    ...(end === undefined ? [] : [end]),
    ...life.announced.map(({ until }) => until),
    ...conditions.flatMap((condition) => turningMoments({ state, group: name, at: from }, condition)),
  ]
}

function firstOf(steps: readonly (ClockStep | undefined)[]): ClockStep | undefined {
  return steps.find((step) => step !== undefined)
}

/** What its charter says of its end, once the time is over or what ends it is so. */
function atItsEnd(state: FoundationState, group: Group, at: Instant): ClockStep | undefined {
  const ends = group.charter.life?.ends
  if (ends === undefined) return undefined
  const end = endOf(state, group)
  const isOver = end !== undefined && end <= at
  const isSo = ends.when !== undefined && !isAnswered(group, ends.when) && isNow(state, group, ends.when, at)
  if (!isOver && !isSo) return undefined
  const how = whatFollows(ends)
  // Who sleeps at the end of its time has come to it already.
  if (how === 'dormant') return group.status === 'dormant' ? undefined : asleep(group, 'its time', ends.clause)
  const why = isOver ? 'its time' : 'condition'
  const condition = isOver || ends.when === undefined ? {} : { condition: ends.when }
  return over(state, group, { how, why, ...condition, ...reportOf(state, group, ends, at) }, ends.clause, at)
}

function whatFollows({ effects }: Ending): Exclude<EndEffect['kind'], 'final report'> {
  const kinds = effects.map(({ kind }) => kind)
  return kinds.find((kind) => kind !== 'final report') ?? 'retired'
}

/** The report is due at the end, or so long after it. */
function reportOf(state: FoundationState, group: Group, { effects }: Ending, at: Instant): Pick<HowItEnds, 'report'> {
  const report = effects.find((effect) => effect.kind === 'final report')
  if (report?.kind !== 'final report') return {}
  const { to, within } = report
  return { report: { to, due: within === undefined ? at : after(at, within, daysOf(state, group.name)) } }
}

/** Where somebody may decide otherwise and the charter gives no time for it, they have so long. */
const timeToDecide = { count: 30, unit: 'day' } as const

function byCondition(
  state: FoundationState,
  group: Group,
  standing: StandingCondition,
  at: Instant,
): ClockStep | undefined {
  const { of, condition, grace, unless, clause } = standing
  if (of === 'dormant' && group.status === 'dormant') return undefined
  const { life, name } = group
  const isSo = isNow(state, group, condition, at)
  const announced = life.announced.find((one) => one.of === of && isSameCondition(one.condition, condition))
  if (announced !== undefined) {
    if (isSo) return isTimeOver(state, group, announced, at) ? follows(state, group, standing, at) : undefined
    return { events: [{ type: 'EndingAverted', group: name, of, condition, why: 'not so any more' }], under: clause }
  }
  if (!isSo || isAnswered(group, condition)) return undefined
  if (grace === undefined && unless === undefined) return follows(state, group, standing, at)
  const until = after(at, grace ?? timeToDecide, daysOf(state, name))
  const asked = unless === undefined ? {} : { unless }
  return { events: [{ type: 'EndingAnnounced', group: name, of, condition, until, ...asked }], under: clause }
}

function isAnswered({ life }: Group, condition: FactCondition): boolean {
  return life.answered.some((one) => isSameCondition(one, condition))
}

/** What somebody is deciding is waited for. */
function isTimeOver(state: FoundationState, { name }: Group, { until, condition }: Announced, at: Instant): boolean {
  return until <= at && !isBeingKept(state, name, condition)
}

/** Whether somebody is deciding that what is announced does not come about. */
export function isBeingKept(state: FoundationState, name: Name, condition: FactCondition): boolean {
  const open = [...state.open].flatMap((number) => state.motions.get(number)?.opened.effect ?? [])
  const waiting = [...state.proposals.values()].flatMap(({ moved, phase }) => (isWaiting(phase) ? [moved.effect] : []))
  const courses = [...state.courses.values()].flatMap(({ begun, ended }) => (ended === undefined ? [begun.effect] : []))
  return [...open, ...waiting, ...courses].some((effect) => {
    if (effect.kind === 'excuse report') {
      return state.reports.get(effect.report)?.awaited.group === name && isOfReports(condition)
    }
    return (
      effect.kind === 'keep' &&
      effect.group === name &&
      effect.conditions.some((one) => isSameCondition(one, condition))
    )
  })
}

function isOfReports(condition: FactCondition): boolean {
  if (condition.kind !== 'compare' || condition.left.kind !== 'measure') return false
  const { measure } = condition.left
  return measure === 'reports missed' || measure === 'reports missed in a row'
}

function follows(
  state: FoundationState,
  group: Group,
  { of, condition, clause }: StandingCondition,
  at: Instant,
): ClockStep | undefined {
  if (of === 'dormant') return asleep(group, 'condition', clause, condition)
  return over(state, group, { how: 'retired', why: 'condition', condition }, clause, at)
}

function asleep(
  { name }: Group,
  why: 'condition' | 'its time',
  under: ClauseRef,
  condition?: FactCondition,
): ClockStep {
  const what = condition === undefined ? {} : { condition }
  return { events: [{ type: 'GroupDormant', group: name, why, ...what }], under }
}

/** A root does not end by itself while others stand under it: they would hold everything. */
function over(
  state: FoundationState,
  group: Group,
  end: HowItEnds,
  under: ClauseRef,
  at: Instant,
): ClockStep | undefined {
  if (leftWithout(state, group.name, end.how).length > 0) return undefined
  return { events: ending(state, group.name, end, at), under }
}

/** What the record does not tell triggers nothing. */
function isNow(state: FoundationState, { name }: Group, condition: FactCondition, at: Instant): boolean {
  return conditionNow({ state, group: name, at }, condition) === 'yes'
}
