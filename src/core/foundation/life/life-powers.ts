import { ok, type Result, refuse } from '../../base/result.ts'
import type { Action } from '../../charter/structure/charter.ts'
import { lifeVerbOf } from '../../charter/structure/life-action.ts'
import type { HeldPower, Wanted } from '../powers/held-powers.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState, Group } from '../state.ts'
import { agreementsOn, changesOf } from './amendments.ts'
import { creatorsOf, parentOf, wholeOf } from './creators.ts'
import { isInForce } from './in-force.ts'

/**
 * The powers by which something about a group itself is decided, where they hang on more than the charters in force: on a draft, on
 * what changes, on a charter that is no more. Undefined where the ordinary lines say it.
 */
export function lifePowers(
  state: FoundationState,
  { group: name, action, charter }: Wanted,
): Result<readonly HeldPower[], Refusal> | undefined {
  const verb = lifeVerbOf(action)
  const group = state.groups.get(name)
  if (verb === undefined || group === undefined) return undefined
  switch (verb) {
    case 'adopt': {
      if (group.status !== 'draft') return refuse({ type: 'NotADraft', group: name })
      const powers = creatorsOf(state, group)
      const { under } = group.charter
      const missing = { type: 'MustStandUnder', group: name, ...(under !== undefined && { under }) } as const
      return powers.length === 0 ? refuse(missing) : ok(powers)
    }
    case 'amend':
      return charter === undefined || !isInForce(group)
        ? undefined
        : ok(amenders(state, group, charter.document.digest))
    case 'revive':
      return isInForce(group) ? undefined : ok(revivers(state, group))
    case 'retire':
    case 'dissolve':
    case 'extend':
    case 'keep':
      return undefined
  }
}

function amenders(state: FoundationState, group: Group, next: string): readonly HeldPower[] {
  const changes = changesOf(state, group, next)
  const { life, seats } = group.charter
  const clause = life?.amended?.clause ?? wholeOf(group.charter)
  const sets = agreementsOn(state, group, changes)
  if (sets.length === 0) {
    // Whoever sits in the group with a vote keeps its charter.
    return seats
      .filter(({ noVote }) => noVote !== true)
      .map(({ name }) => ({
        by: { kind: 'seat', seat: { group: group.name, seat: name } },
        clause,
        with: [],
      }))
  }
  const review = life?.review
  return sets.flatMap(([by, ...agreedBy]) =>
    by === undefined
      ? []
      : [
          {
            by,
            clause,
            with: [],
            ...(agreedBy.length > 0 && { agreedBy }),
            ...(review !== undefined && { review }),
          },
        ],
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

/** A sleeping group decides about its seats, its charter and its end, and nothing else until it is revived. */
export function sleepsOver({ status }: Group, action: Action): boolean {
  const isOfSeats = action.verb === 'admit' || action.verb === 'appoint' || action.verb === 'remove'
  return status === 'dormant' && !isOfSeats && lifeVerbOf(action) === undefined
}
