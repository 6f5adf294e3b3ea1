import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Meanwhile } from '../../charter/powers/states-now.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { ExceptionalState, State } from '../../charter/structure/exceptional-state.ts'
import type { When } from '../../charter/structure/when.ts'
import { daysOf } from '../days.ts'
import { runningElections } from '../elections/past-elections.ts'
import { recallsMoved } from '../elections/recalls/may-recall.ts'
import { isInForce } from '../life/in-force.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { wasTakenAfter } from '../people/facts/seat-time.ts'
import type { FoundationState } from '../state.ts'

/** The exceptional states of all groups in force, as far as the record tells that they hold. */
export function statesNow(state: FoundationState, at: Instant): readonly Meanwhile[] {
  return [...state.groups.values()].flatMap(({ name, status, charter }) => {
    if (!isInForce({ status })) return []
    const named = [...statesIn(charter)]
    return named.filter((one) => isNow(state, charter, one, at)).map(({ state: now }) => ({ group: name, state: now }))
  })
}

type Named = Pick<ExceptionalState, 'state' | 'until'>

function statesIn({ exceptions = [], powers, gives, reserved }: Charter): readonly Named[] {
  const bounded = [...powers, ...gives, ...reserved].flatMap((line) =>
    line.while === undefined ? [] : [{ state: line.while }],
  )
  return [...exceptions, ...bounded]
}

function isNow(state: FoundationState, charter: Charter, { state: asked, until }: Named, at: Instant): boolean {
  const began = beganAt(state, charter, asked, at)
  if (began === undefined) return false
  const ends = endsAt(state, charter.group, until, began)
  return ends === undefined || at < ends
}

function endsAt(state: FoundationState, group: Name, until: When | undefined, began: Instant): Instant | undefined {
  return until === undefined ? undefined : momentOf(until, began, happenedIn(state, group), daysOf(state, group))
}

/** When a state that held at a moment ends by its own `until`; undefined where nothing says so. */
export function untilOfState(
  state: FoundationState,
  group: Name,
  { state: asked, until }: ExceptionalState,
  at: Instant,
): Instant | undefined {
  const charter = state.groups.get(group)?.charter
  const began = charter === undefined ? undefined : beganAt(state, charter, asked, at)
  return began === undefined ? undefined : endsAt(state, group, until, began)
}

/** Since when it holds; undefined when it does not, or nothing tells. */
function beganAt(
  state: FoundationState,
  { group, elections = [] }: Charter,
  asked: State,
  at: Instant,
): Instant | undefined {
  switch (asked.kind) {
    case 'vote open': {
      const { by } = asked
      for (const number of state.open) {
        const opened = state.motions.get(number)?.opened
        if (opened !== undefined && opened.rule.name === by.rule && opened.rule.clause.group === by.group)
          return opened.opens
      }
      return undefined
    }
    case 'election open': {
      const [run] = runningElections(state, group, asked.of)
      if (run !== undefined) return run.at
      const called = state.called.findLast((one) => one.group === group && one.election === asked.of)
      if (called === undefined || hasBegunSince(state, group, asked.of, called.at)) return undefined
      // It is over when somebody has taken one of its seats.
      const fills = elections.find(({ name }) => name === asked.of)?.fills ?? []
      return fills.some((seat) => wasTakenAfter(state, seat, called.at)) ? undefined : called.at
    }
    case 'emergency':
      return declaredSince(state, group, at)
    case 'condition':
      return conditionNow({ state, group, at }, asked.condition) === 'yes' ? at : undefined
    case 'recall open': {
      const moved = recallsMoved(state, { group, election: asked.of, name: asked.name })
      return moved.find(({ ended }) => ended === undefined)?.since
    }
    case 'dormant':
      return undefined
  }
}

/** Whether what was called for has been begun: then the election itself tells how long it is open. */
function hasBegunSince(state: FoundationState, group: Name, election: Name, called: Instant): boolean {
  return [...state.elections.values()].some(
    ({ begun, at }) => begun.group === group && begun.rule.name === election && at >= called,
  )
}

/** From the decision "declare emergency" of the group, or of a body that its charter lets declare it, to the decision "end emergency". */
function declaredSince(state: FoundationState, group: Name, at: Instant): Instant | undefined {
  const last = (verb: string) =>
    state.decided.findLast(
      (one) =>
        one.at <= at &&
        one.action.verb === verb &&
        (one.action.object === emergencyIn(group) || (one.group === group && one.action.object === 'emergency')),
    )
  const begun = last('declare')
  const ended = last('end')
  return begun === undefined || (ended !== undefined && ended.at >= begun.at) ? undefined : begun.at
}

/** How a body names the emergency of another group: "declare emergency/operations". */
export function emergencyIn(group: Name): string {
  return `emergency/${group}`
}
