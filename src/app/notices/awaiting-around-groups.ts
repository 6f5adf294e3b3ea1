import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { standingConditions } from '../../core/foundation/life/conditions-of.ts'
import { isBeingKept } from '../../core/foundation/life/life-course.ts'
import { isSameCondition } from '../../core/foundation/life/same-condition.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { decidersOf } from './people-of.ts'

/** Groups that somebody is forming or may keep from ending: they go on only when somebody goes on with them. */
export function* awaitingAroundGroups(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  yield* drafts(state, only)
  yield* endings(state, at, only)
}

/** Whoever may decide that a group does not fall asleep or end is asked, as long as nobody has brought it before them. */
function* endings(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const { name, charter, life } of state.groups.values()) {
    for (const { of, condition, until, since } of life.announced) {
      const said = standingConditions(charter).find((one) => isSameCondition(one.condition, condition))
      if (said?.unless === undefined || isBeingKept(state, name, condition)) continue
      for (const person of decidersOf(state, said.unless, at)) {
        if (only !== undefined && person !== only) continue
        const { clause } = said
        yield {
          kind: 'ending',
          key: `ending ${name} ${since}`,
          of,
          group: name,
          clause,
          person,
          since,
          by: until,
          acts: [],
        }
      }
    }
  }
}

function* drafts(state: FoundationState, only?: PersonId): Iterable<Awaiting> {
  for (const { name, status, since, life } of state.groups.values()) {
    const { drafter } = life
    if (status !== 'draft' || drafter === undefined || (only !== undefined && drafter !== only)) continue
    yield { kind: 'draft', key: `draft ${name}`, group: name, person: drafter, since, acts: [] }
  }
}
