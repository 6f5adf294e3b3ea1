import { type Instant, startOfDate } from '../../base/instant.ts'
import { daysOf } from '../days.ts'
import { duesBetween } from '../duties/next-due.ts'
import { occasionsIn } from '../duties/occasions.ts'
import type { Group } from '../life/group.ts'
import { isInForce } from '../life/in-force.ts'
import type { FoundationState } from '../state.ts'
import type { Coming } from './coming.ts'

type Found = Omit<Coming, 'prevent'>

/** What comes to its end or is due up to a moment without the clock doing anything about it. */
export function runningOut(state: FoundationState, now: Instant, until: Instant): readonly Found[] {
  const active = [...state.groups.values()].filter(isInForce)
  return [
    ...active.flatMap((group) => dutiesOf(state, group, now, until)),
    ...active.flatMap((group) => charterEnd(state, group, now)),
    ...delegationEnds(state, now, until),
  ]
}

function dutiesOf(state: FoundationState, group: Group, now: Instant, until: Instant): readonly Found[] {
  const counting = { since: group.since, days: daysOf(state, group.name), occasions: occasionsIn(state, group, now) }
  return (group.charter.duties ?? []).flatMap(({ name, title, due, to, clause }) =>
    due
      .flatMap((one) => duesBetween(one, now, until, counting))
      .map(
        (at): Found => ({
          at,
          group: group.name,
          under: clause,
          what: { kind: 'duty due', duty: name, to, ...(title !== undefined && { title }) },
        }),
      ),
  )
}

/** "to: 2027-03-31" is the last day on which the version holds. */
function charterEnd(state: FoundationState, { name, charter }: Group, now: Instant): readonly Found[] {
  if (charter.to === undefined) return []
  const { zone } = daysOf(state, name)
  const next = Temporal.PlainDate.from(charter.to).add({ days: 1 }).toString()
  const at = startOfDate(next, { zone })
  return at < now ? [] : [{ at, group: name, what: { kind: 'charter ends' } }]
}

function delegationEnds(state: FoundationState, now: Instant, until: Instant): readonly Found[] {
  return [...state.delegations.values()].flatMap(({ given, ended }) => {
    const at = given.until
    if (ended !== undefined || at === undefined || at < now || at > until) return []
    const { number, action, to, from } = given
    return [{ at, group: from, what: { kind: 'delegation ends', number, action, to } }]
  })
}
