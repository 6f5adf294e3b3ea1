import { latest } from '../../core/base/instant.ts'
import { ok, refuse } from '../../core/base/result.ts'
import type { Library } from '../../core/foundation/state.ts'
import { prepare } from '../command.ts'
import type { Chance, Crypto, StoredDocument } from '../ports.ts'
import type { Snapshot } from '../running.ts'
import { type ActRequest, type Answer, actorOf, reachedAlready } from './acting.ts'
import { openLibrary } from './library.ts'
import { decideAct, emptyStage } from './stage.ts'

/** The answer that an act would get if it were asked for now: its entries, or why it is refused. Nothing of it is kept. */
export function rehearse(
  { state, values, addresses, at }: Snapshot,
  request: ActRequest,
  { chance, crypto }: { readonly chance: Chance; readonly crypto: Crypto },
): Answer {
  const { command } = request
  const known = reachedAlready(addresses, command)
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

/** What the act itself says can be read as well, without the library having it afterwards. */
function withDocuments(library: Library, documents: readonly StoredDocument[]): Library {
  const own = openLibrary(documents)
  return {
    charter: (digest) => (own.find(digest) === undefined ? library : own).charter(digest),
    roll: (digest) => (own.find(digest) === undefined ? library : own).roll(digest),
    text: (digest) => (own.find(digest) === undefined ? library : own).text(digest),
  }
}
