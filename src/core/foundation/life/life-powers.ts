import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { forbiddenBy, isNow } from '../../charter/powers/states-now.ts'
import type { Action } from '../../charter/structure/charter.ts'
import { lifeAction, lifeVerbOf } from '../../charter/structure/life-action.ts'
import type { HeldPower, Wanted } from '../powers/held-powers.ts'
import { statesNow } from '../powers/states-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { agreementsOn, changesOf } from './amendments.ts'
import { creatorsOf, parentOf, wholeOf } from './creators.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'

/**
 * The powers by which something about a group itself is decided, where they hang on more than the charters in force: on a draft, on
 * what changes, on a charter that is no more. Undefined where the ordinary lines say it.
 */
export function lifePowers(
  state: FoundationState,
  wanted: Wanted,
  at: Instant,
): Result<readonly HeldPower[], Refusal> | undefined {
  const group = state.groups.get(wanted.group)
  const powers = group === undefined ? undefined : powersOver(state, group, wanted)
  if (group === undefined || powers?.ok !== true) return powers
  // Above a root that is over stands nobody who could bring it back, and a group without voting seats has no keepers.
  if (powers.value.length === 0) {
    return refuse({ type: 'NotAPower', group: group.name, action: wanted.action, decidedBy: [] })
  }
  return forbiddenMeanwhile(state, group, wanted.action, at) ?? powers
}

function powersOver(
  state: FoundationState,
  group: Group,
  { action, charter }: Wanted,
): Result<readonly HeldPower[], Refusal> | undefined {
  const { name } = group
  const verb = lifeVerbOf(action)
  if (verb === undefined) return undefined
  switch (verb) {
    case 'adopt': {
      if (group.status !== 'draft') return refuse({ type: 'NotADraft', group: name })
      const powers = creatorsOf(state, group)
      const { under } = group.charter
      const missing = { type: 'MustStandUnder', group: name, ...(under !== undefined && { under }) } as const
      return powers.length === 0 ? refuse(missing) : ok(powers)
    }
    case 'amend':
      return charter === undefined || !isInForce(group) ? undefined : amenders(state, group, charter.document.digest)
    case 'revive':
      return isInForce(group) ? undefined : ok(revivers(state, group))
    case 'retire':
    case 'dissolve':
    case 'extend':
    case 'keep':
      return undefined
  }
}

function amenders(
  state: FoundationState,
  group: Group,
  next: string,
): Result<readonly HeldPower[], Refusal> | undefined {
  const changes = changesOf(state, group, next)
  const { life, seats, powers } = group.charter
  const isByPower = life?.amended === undefined && powers.some(({ action }) => lifeVerbOf(action) === 'amend')
  // Where a group stands is not for itself alone to say, whatever powers it has.
  if (isByPower && !changes.some(({ section, key }) => section === 'charter' && key === 'under')) return undefined
  const clause = life?.amended?.clause ?? wholeOf(group.charter)
  const sets = agreementsOn(state, group, changes)
  if (sets.length === 0) {
    // Whoever sits in the group with a vote keeps its charter.
    const keepers = seats.filter(({ noVote }) => noVote !== true)
    return ok(
      keepers.map(({ name }) => ({ by: { kind: 'seat', seat: { group: group.name, seat: name } }, clause, with: [] })),
    )
  }
  const more = reviewOf(group, lifeAction('amend'))
  return ok(
    sets.flatMap(([by, ...agreedBy]) =>
      by === undefined ? [] : [{ by, clause, with: [], ...(agreedBy.length > 0 && { agreedBy }), ...more }],
    ),
  )
}

/** A charter that is no more still says who brings it back; else whoever stands above does. */
function revivers(state: FoundationState, { charter }: Group): readonly HeldPower[] {
  const said = charter.life?.revived
  if (said !== undefined) return said.by.map((by) => ({ by, clause: said.clause, with: [] }))
  const above = parentOf(state, charter)
  if (above === undefined) return []
  return [{ by: { kind: 'group', group: above.name }, clause: wholeOf(above.charter), with: [] }]
}

/** A time in which the charter lets nobody change it, or the one above lets nobody adopt one. */
function forbiddenMeanwhile(
  state: FoundationState,
  group: Group,
  action: Action,
  at: Instant,
): Result<never, Refusal> | undefined {
  const charter = isInForce(group) ? group.charter : parentOf(state, group.charter)?.charter
  if (charter === undefined) return undefined
  const meanwhile = statesNow(state, at)
  const stop = forbiddenBy(charter, action).find((one) => isNow(one.state, charter.group, meanwhile) === 'yes')
  if (stop === undefined) return undefined
  return refuse({ type: 'ForbiddenMeanwhile', group: charter.group, action, state: stop.state, clause: stop.clause })
}

/** How long a change is open to comments first, by the charter as it is. */
export function reviewOf({ charter }: Group, action: Action): Pick<HeldPower, 'review'> {
  const review = charter.life?.review
  return lifeVerbOf(action) === 'amend' && review !== undefined ? { review } : {}
}

/** A sleeping group decides about its seats, its charter and its end, and nothing else until it is revived. */
export function sleepsOver({ status }: Group, action: Action): boolean {
  const isOfSeats = action.verb === 'admit' || action.verb === 'appoint' || action.verb === 'remove'
  return status === 'dormant' && !isOfSeats && lifeVerbOf(action) === undefined
}
