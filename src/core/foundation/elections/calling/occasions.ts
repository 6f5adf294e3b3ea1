import { type Instant, latest } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Election, Trigger } from '../../../charter/structure/election.ts'
import { isSameSeat } from '../../../charter/structure/same-seat.ts'
import { daysOf } from '../../days.ts'
import { momentOf } from '../../moment-of.ts'
import { happenedIn } from '../../motions/after-close.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { wasTakenAfter } from '../../people/facts/seat-time.ts'
import { turningMoments } from '../../people/facts/turning-moments.ts'
import type { FoundationState } from '../../state.ts'
import { electionNamed } from '../begin-election.ts'
import type { ElectionCause } from '../election-event.ts'
import type { ElectionRun } from '../election-state.ts'
import { nextDate } from './calendar-dates.ts'

/** What brings an election about, and when: at a moment, or whenever a condition is so. */
export type Occasion = (
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'while'; readonly trigger: Extract<Trigger, { readonly kind: 'condition' }> }
) & {
  readonly because: ElectionCause
  readonly whole?: true
  readonly vacancies?: readonly number[]
  readonly rollOf?: number
}

export interface WhichElection {
  readonly group: Name
  readonly name: Name
}

/** All that brings an election about by itself: the calendar, what the charter says it is held when, and that it was called. */
export function occasionsOf(state: FoundationState, which: WhichElection, rule: Election): readonly Occasion[] {
  return [
    ...calledFor(state, which, rule),
    ...vacated(state, which, rule),
    ...byCalendar(state, which, rule),
    ...rule.heldWhen.flatMap((trigger) => byTrigger(state, which, trigger, {})),
    ...(rule.whole?.when ?? []).flatMap((trigger) => byTrigger(state, which, trigger, { whole: true })),
  ]
}

/** The elections of this name, the earliest first. */
export function runsOf({ elections }: FoundationState, { group, name }: WhichElection): readonly ElectionRun[] {
  return [...elections.values()].filter(({ begun }) => begun.group === group && begun.rule.name === name)
}

/** Called by a decision that has it follow. */
function calledFor(state: FoundationState, { group, name }: WhichElection, { fills }: Election): readonly Occasion[] {
  return state.called.flatMap(({ group: of, election, at, motion }) => {
    if (of !== group || election !== name || motion === undefined) return []
    // Before elections were held here, one was over when somebody took a seat of it.
    if (fills.some((seat) => wasTakenAfter(state, seat, at))) return []
    const decided = state.motions.get(motion)?.opened ?? state.courses.get(motion)?.begun
    const kind = decided?.effect.kind === 'recall' ? 'recall' : 'decision'
    return [{ kind: 'at', at, because: { kind, motion } }]
  })
}

/** By-elections for vacancies that are not filled yet, all of them at once; those with the last roll apart. */
function vacated(state: FoundationState, which: WhichElection, { fills }: Election): readonly Occasion[] {
  // One in which nobody had to vote has no roll.
  const last = runsOf(state, which).findLast(({ contests }) =>
    [...contests.values()].some(({ closed, opened }) => closed !== undefined && opened !== undefined),
  )
  const called = state.called.filter(({ election, vacancy }) => {
    const opened = vacancy === undefined ? undefined : state.vacancies.get(vacancy)?.opened
    return election === which.name && opened !== undefined && fills.some((seat) => isSameSeat(seat, opened))
  })
  return (['new', 'last'] as const).flatMap((roll) => {
    const [first, ...others] = called.filter((one) => (one.roll ?? 'new') === roll)
    if (first?.vacancy === undefined) return []
    const vacancies = [first, ...others].flatMap(({ vacancy }) => vacancy ?? [])
    const rollOf = roll === 'last' && last !== undefined ? { rollOf: last.begun.election } : {}
    return [first, ...others].map(
      ({ at, vacancy = first.vacancy ?? 0 }): Occasion => ({
        kind: 'at',
        at,
        because: { kind: 'vacancy', vacancy },
        vacancies,
        ...rollOf,
      }),
    )
  })
}

function byCalendar(state: FoundationState, which: WhichElection, rule: Election): readonly Occasion[] {
  const runs = runsOf(state, which)
  const last = runs.findLast(({ begun }) => begun.because.kind === 'calendar')?.at
  const anew =
    rule.whole?.clockRestarts === true ? runs.findLast(({ begun }) => begun.because.kind === 'whole')?.at : undefined
  // Dates before the end of what a founding tells are passed over.
  const told = rule.every === undefined || state.foundingUntil === '' ? undefined : state.foundingUntil
  const [first, ...others] = [last, anew, told].filter((moment) => moment !== undefined)
  const at = nextDate(rule, {
    since: saidSince(state, which, rule),
    ...(anew !== undefined && { anew }),
    ...(first !== undefined && { last: latest(first, ...others) }),
    days: daysOf(state, which.group),
    happened: happenedIn(state, which.group),
  })
  return at === undefined ? [] : [{ kind: 'at', at, because: { kind: 'calendar' } }]
}

/** Since when the charters in force have had the calendar as it is now. */
function saidSince(state: FoundationState, { group, name }: WhichElection, rule: Election): Instant {
  const versions = state.versions.get(group) ?? []
  const isSame = (digest: string) => {
    const before = state.library.charter(digest).elections?.find((one) => one.name === name)
    return JSON.stringify([before?.every, before?.on]) === JSON.stringify([rule.every, rule.on])
  }
  const other = versions.findLastIndex(({ digest }) => !isSame(digest))
  return versions[other + 1]?.since ?? state.groups.get(group)?.since ?? state.last
}

function byTrigger(
  state: FoundationState,
  which: WhichElection,
  trigger: Trigger,
  more: { readonly whole?: true },
): readonly Occasion[] {
  const because: ElectionCause = {
    kind: more.whole === true ? 'whole' : trigger.kind === 'when' ? 'moment' : 'condition',
  }
  switch (trigger.kind) {
    case 'condition':
      return [{ kind: 'while', trigger, because, ...more }]
    case 'when': {
      const from = latest(runsOf(state, which).at(-1)?.at ?? sinceInForce(state, which), state.foundingUntil)
      const at = momentOf(trigger.when, from, happenedIn(state, which.group), daysOf(state, which.group))
      return at === undefined ? [] : [{ kind: 'at', at, because, ...more }]
    }
    // Somebody moves these.
    case 'decision':
    case 'petition':
      return []
  }
}

function sinceInForce(state: FoundationState, { group }: WhichElection): Instant {
  return state.groups.get(group)?.since ?? state.last
}

/** When something may bring the election about, from a moment on. */
export function momentsFrom(state: FoundationState, which: WhichElection, from: Instant): readonly Instant[] {
  const rule = electionNamed(state, which.group, which.name)?.rule
  if (rule === undefined) return []
  const moments = occasionsOf(state, which, rule).flatMap((occasion) =>
    occasion.kind === 'at'
      ? [occasion.at]
      : turningMoments({ state, group: which.group, at: from }, occasion.trigger.condition),
  )
  return [from, ...moments.filter((moment) => moment > from).toSorted()]
}

/** Whether an occasion brings the election about at this moment: at its own, or as another of the name ends that ran then. */
export function isOccasion(state: FoundationState, which: WhichElection, occasion: Occasion, at: Instant): boolean {
  if (at <= state.foundingUntil) return false
  if (occasion.kind === 'while') {
    return conditionNow({ state, group: which.group, at }, occasion.trigger.condition) === 'yes'
  }
  if (occasion.at === at) return true
  return runsOf(state, which).some(
    (run) =>
      run.ended?.at === at &&
      run.at < occasion.at &&
      occasion.at < at &&
      run.begun.because.kind !== occasion.because.kind,
  )
}
