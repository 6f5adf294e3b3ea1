import { after, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Limit, Repair } from '../../../charter/structure/limit.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import { isWaiting } from '../../motions/waiting.ts'
import type { FoundationState } from '../../state.ts'
import type { BrokenLimit } from './broken-limit.ts'
import { limitIn, limitKey, type WhichLimit } from './limit-in.ts'
import { limitStanding } from './limit-standing.ts'

/** What the clock does next about a limit. */
export type LimitTurn =
  | { readonly kind: 'breaks'; readonly limit: Limit; readonly concerned: readonly PersonId[] }
  /** One of those concerned goes. */
  | { readonly kind: 'removes'; readonly limit: Limit; readonly concerned: readonly PersonId[] }
  | { readonly kind: 'holds' }
  /** The next of what the charter says mends it, or the same once more where it was not enough. */
  | {
      readonly kind: 'repairs'
      readonly limit: Limit
      readonly step: number
      readonly repair: Repair
      readonly until?: Instant
      readonly concerned: readonly PersonId[]
    }

/** By what is known at a moment; undefined while there is nothing to do. */
export function limitTurn(state: FoundationState, which: WhichLimit, at: Instant): LimitTurn | undefined {
  const limit = limitIn(state, which)
  const broken = state.brokenLimits.get(limitKey(which))
  const standing = limit === undefined ? undefined : limitStanding({ state, group: which.group, at }, limit)
  if (limit === undefined || standing?.kind !== 'broken') return broken === undefined ? undefined : { kind: 'holds' }
  const { concerned } = standing
  if (broken === undefined) return { kind: 'breaks', limit, concerned }
  const { repair } = broken
  const failing = { state, group: which.group, limit, concerned, at }
  if (repair === undefined) return nextRepair(failing, -1)
  switch (repair.repair.kind) {
    case 'refuse':
    case 'report':
      return nextRepair(failing, repair.step)
    case 'remove the lower':
    case 'remove the latest':
    case 'remove by lot':
      return concerned.length === 0 ? nextRepair(failing, repair.step) : { kind: 'removes', limit, concerned }
    case 'repair':
    case 'agreement':
      return repair.until !== undefined && repair.until <= at ? nextRepair(failing, repair.step) : undefined
    case 'vote':
    case 'election': {
      const asked = answersOf(state, broken)
      if (asked.includes('waiting')) return undefined
      // Where somebody has gone and there are still too many, the same is asked once more.
      const step = asked.includes('in effect') ? repair.step - 1 : repair.step
      return nextRepair(failing, step)
    }
    case 'no vote':
      return undefined
  }
}

/** A limit that does not hold, with those whom it concerns. */
interface Failing {
  readonly state: FoundationState
  readonly group: Name
  readonly limit: Limit
  readonly concerned: readonly PersonId[]
  readonly at: Instant
}

/** @param last the repair that came to nothing, by its place in the charter's list; -1 before the first */
function nextRepair({ state, group, limit, concerned, at }: Failing, last: number): LimitTurn | undefined {
  const step = limit.broken.findIndex((repair, index) => index > last && canMend(repair, concerned))
  const repair = limit.broken[step]
  if (repair === undefined) return undefined
  const within = repair.kind === 'repair' || repair.kind === 'agreement' ? repair.within : undefined
  const until = within === undefined ? {} : { until: after(at, within, daysOf(state, group)) }
  return { kind: 'repairs', limit, step, repair, concerned, ...until }
}

/** Where there are too few, nobody can go; what is refused is not there to be mended. */
function canMend({ kind }: Repair, concerned: readonly PersonId[]): boolean {
  switch (kind) {
    case 'refuse':
      return false
    case 'report':
    case 'repair':
      return true
    case 'agreement':
    case 'remove the lower':
    case 'remove the latest':
    case 'remove by lot':
    case 'vote':
    case 'election':
    case 'no vote':
      return concerned.length > 0
  }
}

function answersOf(state: FoundationState, { motions }: BrokenLimit): readonly string[] {
  return motions.map((number) => {
    const motion = state.motions.get(number)
    if (motion !== undefined) return motion.phase.kind === 'settled' ? motion.phase.how : 'waiting'
    const proposal = state.proposals.get(number)
    if (proposal !== undefined) return isWaiting(proposal.phase) ? 'waiting' : 'lapsed'
    const ended = state.courses.get(number)?.ended
    return ended === undefined ? 'waiting' : ended.is === 'carried' ? 'in effect' : ended.is
  })
}
