import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { MayDecide } from '../../charter/powers/answer.ts'
import { closest, isExcepted, reaches } from '../../charter/powers/power-source.ts'
import type { Action, Charter } from '../../charter/structure/charter.ts'
import type { Power } from '../../charter/structure/power.ts'
import type { When } from '../../charter/structure/when.ts'
import { daysOf } from '../days.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { Asked } from '../people/facts/case.ts'
import { ceilingNow } from '../people/facts/ceiling-now.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'

interface Wish {
  readonly group: Name
  readonly action: Action
  readonly request: Asked
  readonly at: Instant
}

/** Why a power does not reach a request now: its time, its gate, its limits over a time or for a person; undefined when it does. */
export function outsideBounds(
  state: FoundationState,
  { gate, limits = [], limitsOf = [], from, until, clause }: MayDecide,
  { group, action, request, at }: Wish,
): Refusal | undefined {
  const time = spanOf(state, clause.group, { from, until }, at)
  if (!time.holds) return { type: 'PowerNotNow', group, action, ...time.span, clause }
  if (gate !== undefined && conditionNow({ state, group, request, person: request.applicant, at }, gate) === 'no') {
    return { type: 'GateClosed', group, action, condition: gate, clause }
  }
  for (const { group: of, limits: most } of [{ group, limits }, ...limitsOf]) {
    const counted = countedAction(state.groups.get(of)?.charter, action)
    const over = most.find(
      (ceiling) => ceilingNow({ state, group: of, action: counted, request, at }, ceiling) === 'no',
    )
    if (over !== undefined) return { type: 'OverCeiling', group, action, ceiling: over, clause }
  }
  return undefined
}

/** A time that a charter says, counted from the moment since which it is in force, and whether it has begun and is not over. */
export function spanOf(
  state: FoundationState,
  group: Name,
  { from, until }: { readonly from?: When | undefined; readonly until?: When | undefined },
  at: Instant,
): { readonly holds: boolean; readonly span: { readonly from?: Instant; readonly until?: Instant } } {
  const since = state.groups.get(group)?.since ?? at
  const moment = (when: When | undefined) =>
    when === undefined ? undefined : momentOf(when, since, happenedIn(state, group), daysOf(state, group))
  const [begins, ends] = [moment(from), moment(until)]
  const isBefore = from !== undefined && (begins === undefined || at < begins)
  const span = { ...(begins !== undefined && { from: begins }), ...(ends !== undefined && { until: ends }) }
  return { holds: !isBefore && (ends === undefined || at < ends), span }
}

/** What counts against a limit: whatever is decided by the same line of the charter. */
function countedAction(charter: Charter | undefined, action: Action): Action {
  const line = lineOf(charter, action)
  if (line === undefined) return action
  const entry = entryOf(line, action)
  return entry === undefined ? line.action : { ...line.action, object: pathOf(line.action.object, entry) }
}

/** The line of a charter that speaks of an action most closely. */
function lineOf(charter: Charter | undefined, action: Action): Power | undefined {
  const about = (charter?.powers ?? []).filter((power) => reaches(power, action) && !isExcepted(power, action))
  return closest(about)[0]
}

/** Of a power that holds for each entry of a list, the entry for which it is used: what stands behind its object. */
function entryOf({ forEach, action: { object } }: Power, action: Action): Name | undefined {
  if (forEach === undefined) return undefined
  return action.object.slice(object === '' ? 0 : object.length + 1).split('/')[0] || undefined
}

function pathOf(object: string, entry: Name): string {
  return object === '' ? entry : `${object}/${entry}`
}

/** For which entry of its list a power is used; a refusal where that is not said, and undefined where it holds for no list. */
export function entryUsed(
  state: FoundationState,
  group: Name,
  action: Action,
): { readonly list: Name; readonly entry: Name } | Refusal | undefined {
  const charter = state.groups.get(group)?.charter
  const line = lineOf(charter, action)
  if (line?.forEach === undefined) return undefined
  const { forEach: list, clause } = line
  const entries = charter?.lists?.find(({ name }) => name === list)?.entries.map(({ name }) => name) ?? []
  const entry = entryOf(line, action)
  return entry === undefined || !entries.includes(entry)
    ? { type: 'EntryOfPowerNeeded', group, action, list, entries, clause }
    : { list, entry }
}
