import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import { authorise } from '../authority.ts'
import type { PersonId } from '../event.ts'
import { peopleIn } from '../seats/people-in.ts'
import type { FoundationState } from '../state.ts'
import type { Prevention, PreventiveAct } from './coming.ts'

/** The foundation now, and as it will have become by itself. */
export interface Moments {
  readonly state: FoundationState
  readonly now: Instant
  readonly later: FoundationState
  readonly until: Instant
}

/** So many are asked whether they may; what fewer can do is found in any case. */
const most_asked = 120

/** An act with those who may do it: today, or from the moment on at which the charters let them. */
export function whoCan(
  { state, now }: Moments,
  act: PreventiveAct,
  candidates: readonly PersonId[],
): readonly Prevention[] {
  const asked = candidates.slice(0, most_asked).map((person) => ({
    person,
    answer: authorise(state, { kind: 'person', person }, act, now),
  }))
  const by = asked.filter(({ answer }) => answer.ok).map(({ person }) => person)
  if (by.length > 0) return [{ act, by }]
  return asked.flatMap(({ person, answer }) =>
    !answer.ok && answer.problem.type === 'RenewTooEarly' ? [{ act, by: [person], from: answer.problem.from }] : [],
  )
}

/** Those who could do it once the trouble is there, such as filling a seat that is held until then. */
export function whoCanThen(
  moments: Moments,
  act: PreventiveAct,
  candidates: readonly PersonId[],
  at: Instant,
): readonly Prevention[] {
  const today = whoCan(moments, act, candidates)
  if (today.length > 0) return today
  const { later, until } = moments
  return whoCan({ ...moments, state: later, now: until }, act, candidates).map((prevention) => ({
    ...prevention,
    from: at,
  }))
}

/** Everybody who holds a seat in a group or in those above it, each once. */
export function peopleFrom(state: FoundationState, group: Name, at: Instant): readonly PersonId[] {
  const seen = new Set<Name>()
  for (let next: Name | undefined = group; next !== undefined && !seen.has(next); ) {
    seen.add(next)
    const charter: Charter | undefined = state.groups.get(next)?.charter
    next = charter?.under
  }
  return [...new Set([...seen].flatMap((name) => [...peopleIn(state, name, at)]))]
}
