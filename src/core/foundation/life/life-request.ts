import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { type LifeVerb, lifeVerbOf } from '../../charter/structure/life-action.ts'
import { activeGroup } from '../active.ts'
import type { Effect } from '../effect.ts'
import type { DocumentRef } from '../event.ts'
import type { MoveRequest } from '../motions/may-move.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { changesOf } from './amendments.ts'
import { faultsOf } from './charter-faults.ts'
import { parentOf } from './creators.ts'
import { endOf, extensionOf } from './end-of-group.ts'
import { leftWithout } from './ending.ts'
import type { Group } from './group.ts'
import { howEnded, isInForce } from './in-force.ts'
import type { MovedCharter } from './life-act.ts'
import { keptBy } from './life-effects.ts'
import { notReady } from './needs-met.ts'

/** The group that a move is brought before: one that is formed where it is about its adoption, one that sleeps or is over where about its revival. */
export function groupToMoveIn(state: FoundationState, { group: name, action }: MoveRequest): Result<Group, Refusal> {
  const verb = lifeVerbOf(action)
  const group = state.groups.get(name)
  if (verb === 'adopt' && group !== undefined) {
    return group.status === 'draft' ? ok(group) : refuse({ type: 'NotADraft', group: name })
  }
  if (verb === 'revive' && group !== undefined) {
    const { status } = group
    const canBe = status === 'dormant' || status === 'retired'
    return canBe ? ok(group) : refuse({ type: 'NothingToRevive', group: name, status })
  }
  return activeGroup(state, name)
}

/** What being carried will do to the group; undefined for a matter that is not about a group itself. */
export function lifeEffectOf(
  state: FoundationState,
  request: MoveRequest,
  at: Instant,
): Result<Effect, Refusal> | undefined {
  const verb = lifeVerbOf(request.action)
  if (verb === undefined) return undefined
  if ((request.proposed ?? []).length > 1) return refuse({ type: 'OneOptionNeeded', group: request.group })
  const found = groupToMoveIn(state, request)
  return found.ok ? effectIn(state, found.value, verb, request, at) : found
}

function effectIn(
  state: FoundationState,
  group: Group,
  verb: LifeVerb,
  { charter, successor }: MoveRequest,
  at: Instant,
): Result<Effect, Refusal> {
  const { name, life } = group
  switch (verb) {
    case 'adopt': {
      const moved = charter ?? draftOf(state, group)
      const problem = wrongVersion(state, group, moved) ?? notReady(state, charterOf(state, moved), at)
      return problem === undefined ? ok({ kind: 'adopt', group: name, ...version(state, moved) }) : refuse(problem)
    }
    case 'amend': {
      if (life.awaited !== undefined) {
        const { from } = life.awaited
        return refuse({ type: 'ChangeAwaited', group: name, ...(from !== undefined && { from }) })
      }
      // Whether somebody may change it at all is asked before anything is written.
      if (charter === undefined) return ok({ kind: 'none' })
      const problem = wrongVersion(state, group, charter)
      if (problem !== undefined) return refuse(problem)
      if (changesOf(state, group, charter.document.digest).length === 0) {
        return refuse({ type: 'NothingChanges', group: name })
      }
      return ok({ kind: 'amend', group: name, ...version(state, charter), of: group.digest })
    }
    case 'retire':
    case 'dissolve': {
      const below = leftWithout(state, name, verb === 'retire' ? 'retired' : 'dissolved')
      if (below.length > 0) return refuse({ type: 'GroupsStandBelow', group: name, below })
      const problem = successor === undefined ? undefined : wrongSuccessor(state, name, successor)
      if (problem !== undefined) return refuse(problem)
      return ok({ kind: verb, group: name, ...(successor !== undefined && { successor }) })
    }
    case 'revive': {
      const problem = group.status === 'retired' ? faultsOf(state, name, group.digest) : []
      if (problem.length > 0) return refuse({ type: 'CharterHasErrors', group: name, findings: problem })
      return ok({ kind: 'revive', group: name })
    }
    case 'extend':
      return mayStillBeExtended(state, group)
    case 'keep': {
      const effect = keptBy(group)
      return effect.conditions.length > 0 ? ok(effect) : refuse({ type: 'NothingToKeep', group: name })
    }
  }
}

/** What is wrong with a version of a charter for a group; undefined when it could be in force. */
export function wrongVersion(
  state: FoundationState,
  { name, status, charter: current }: Pick<Group, 'name' | 'status'> & Partial<Pick<Group, 'charter'>>,
  { document }: MovedCharter,
): Refusal | undefined {
  const findings = faultsOf(state, name, document.digest)
  if (findings.length > 0) return { type: 'CharterHasErrors', group: name, findings }
  const next = state.library.charter(document.digest)
  if (next.group !== name) return { type: 'CharterOfAnother', group: name, says: next.group }
  const isRoot = isInForce({ status }) && current?.under === undefined
  if (isRoot ? next.under === undefined : parentOf(state, next) !== undefined) return undefined
  return { type: 'MustStandUnder', group: name, ...(next.under !== undefined && { under: next.under }) }
}

/** The words of the draft as it stands. */
function draftOf(state: FoundationState, { digest, title }: Group): MovedCharter {
  const bytes = new TextEncoder().encode(state.library.text(digest)).length
  return { name: title, document: { digest, bytes, type: 'text/markdown' } }
}

function charterOf(state: FoundationState, { document }: MovedCharter) {
  return state.library.charter(document.digest)
}

/** Called as the charter itself says. */
function version(
  state: FoundationState,
  moved: MovedCharter,
): { readonly name: string; readonly charter: DocumentRef } {
  return { name: charterOf(state, moved).name, charter: moved.document }
}

function wrongSuccessor(state: FoundationState, name: Name, successor: Name): Refusal | undefined {
  const group = state.groups.get(successor)
  if (group === undefined || successor === name) return { type: 'UnknownGroup', group: successor }
  if (group.status === 'draft') return { type: 'GroupIsDraft', group: successor }
  const how = howEnded(group.status)
  return how === undefined ? undefined : { type: 'GroupIsEnded', group: successor, how }
}

function mayStillBeExtended(state: FoundationState, group: Group): Result<Effect, Refusal> {
  const { name, charter, life } = group
  const ends = charter.life?.ends
  const clause = ends === undefined ? {} : { clause: ends.clause }
  if (ends === undefined || endOf(state, group) === undefined || extensionOf(group) === undefined) {
    return refuse({ type: 'NothingToExtend', group: name, ...clause })
  }
  const most = ends.extension?.most
  if (most !== undefined && life.extended >= most) {
    return refuse({ type: 'ExtendedEnough', group: name, most, clause: ends.clause })
  }
  return ok({ kind: 'extend', group: name })
}
