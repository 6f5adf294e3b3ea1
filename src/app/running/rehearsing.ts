import { latest } from '../../core/base/instant.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { BallotToKeep } from '../../core/foundation/elections/ballot-to-keep.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { prepare } from '../command.ts'
import type { BallotBox } from '../elections/ballot-box.ts'
import type { Chance, Crypto } from '../ports.ts'
import type { Snapshot } from '../running.ts'
import { type ActRequest, type Answer, actorOf, reachedAlready } from './acting.ts'
import { withDocuments } from './library.ts'
import { decideAct, emptyStage } from './stage.ts'

/** The answer that an act would get if it were asked for now: its entries, or why it is refused. Nothing of it is kept. */
export async function rehearse(
  { state, values, addresses, at }: Snapshot,
  request: ActRequest,
  { chance, crypto, ballots }: { readonly chance: Chance; readonly crypto: Crypto; readonly ballots: BallotBox },
): Promise<Answer> {
  const { command } = request
  const known = reachedAlready(addresses, request)
  if (known !== undefined) return refuse({ type: 'AlreadyIntroduced', person: known })
  const prepared = prepare(command, 'person' in request ? request.person : '', { chance, crypto })
  const desk = {
    state: { ...state, library: withDocuments(state.library, prepared.documents) },
    values,
    chance,
    crypto,
  }
  const circumstances = { actor: actorOf(request), at: latest(at, state.last), act: request.act }
  const { decided } = decideAct(desk, emptyStage(), prepared, circumstances)
  if (!decided.ok) return decided
  const size = state.size
  const kept = await couldKeep(decided.value.ballot, ballots)
  if (!kept.ok) return kept
  return ok({ entries: decided.value.entries.map((entry, place) => ({ index: size + place, entry })) })
}

/** What the box itself would say. */
async function couldKeep(ballot: BallotToKeep | undefined, box: BallotBox): Promise<Result<void, Refusal>> {
  if (ballot === undefined) return ok(undefined)
  const { election, owner, stays } = ballot
  if (await box.isLost(ballot)) return refuse({ type: 'BallotsLost', election })
  if (stays !== undefined && (await box.hasVoted(ballot, owner)))
    return refuse({ type: 'BallotStays', election, clause: stays })
  return ok(undefined)
}
