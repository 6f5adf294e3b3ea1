import { latest } from '../../core/base/instant.ts'
import { ok, refuse } from '../../core/base/result.ts'
import { prepare } from '../command.ts'
import type { Chance, Crypto } from '../ports.ts'
import type { Snapshot } from '../running.ts'
import { type ActRequest, type Answer, actorOf, reachedAlready } from './acting.ts'
import { withDocuments } from './library.ts'
import { decideAct, emptyStage } from './stage.ts'

/** The answer that an act would get if it were asked for now: its entries, or why it is refused. Nothing of it is kept. */
export function rehearse(
  { state, values, addresses, at }: Snapshot,
  request: ActRequest,
  { chance, crypto }: { readonly chance: Chance; readonly crypto: Crypto },
): Answer {
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
  return ok({ entries: decided.value.entries.map((entry, place) => ({ index: state.size + place, entry })) })
}
