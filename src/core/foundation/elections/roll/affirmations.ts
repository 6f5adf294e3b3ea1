import { after, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** Somebody who has said that they want to stand on a roll: since when, and until when that holds where it does not hold for good. */
export interface Affirmation {
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
}

/**
 * Who affirms by their word that they want a ballot at a moment, in the order in which they last said so: of a roll, as long as it lets that
 * hold; of an election by its name, what was said since it began.
 */
export function affirmationsOf(
  state: FoundationState,
  { group, roll, since = '' }: { readonly group: Name; readonly roll: Name; readonly since?: Instant },
  at: Instant,
): readonly Affirmation[] {
  const described = state.groups.get(group)?.charter.rolls?.find(({ name }) => name === roll)
  const last = new Map<PersonId, { readonly at: Instant; readonly in: boolean }>()
  for (const said of state.optIns.get(`${group}.${roll}`) ?? []) {
    if (said.at < since || said.at > at) continue
    last.delete(said.person)
    last.set(said.person, said)
  }
  return [...last].flatMap(([person, said]) => {
    if (!said.in) return []
    const { affirmed } = described ?? {}
    if (affirmed === undefined) return [{ person, since: said.at }]
    const until = after(said.at, affirmed, daysOf(state, group))
    return until > at ? [{ person, since: said.at, until }] : []
  })
}

/** How many affirm at each of these moments: how a drive goes. */
export function affirmedOver(
  state: FoundationState,
  of: Parameters<typeof affirmationsOf>[1],
  moments: readonly Instant[],
): readonly { readonly at: Instant; readonly affirmed: number }[] {
  return moments.map((at) => ({ at, affirmed: affirmationsOf(state, of, at).length }))
}

/** Who affirmed before and whose word runs out up to a moment, unless they say so again. */
export function runningOutBy(
  state: FoundationState,
  of: Parameters<typeof affirmationsOf>[1],
  { now, by }: { readonly now: Instant; readonly by: Instant },
): readonly Affirmation[] {
  return affirmationsOf(state, of, now).filter(({ until }) => until !== undefined && until <= by)
}
