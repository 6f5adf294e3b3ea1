import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import type { Finding } from '../core/charter/reading/finding.ts'
import type { Charter } from '../core/charter/structure/charter.ts'
import type { Founding } from '../core/charter/structure/founding.ts'
import { readFoundation } from '../core/check/read-foundation.ts'
import { foundingAct, passOverElections } from '../core/foundation/elections/calling/founding-past.ts'
import type { Actor } from '../core/foundation/event.ts'
import type { Refusal } from '../core/foundation/refusal.ts'
import { emptyFoundation } from '../core/foundation/state.ts'
import { type Prepared, prepare } from './command.ts'
import { boxChange, emptyBox } from './elections/turn-box.ts'
import { decisionOpened, type FoundingProblem, foundingSteps, momentOf } from './founding-steps.ts'
import type { Batch, Ports, StoredFoundation } from './ports.ts'
import { wakesOf } from './running/acting.ts'
import { emptyLedger, signedCheckpoint, vkeyOf } from './running/ledger.ts'
import { openLibrary } from './running/library.ts'
import { type Desk, emptyStage, stageAct, stageDue } from './running/stage.ts'

/** The files of a foundation's folder: its charters and its `founding.yaml`. */
export interface FoundationFolder {
  readonly files: readonly { readonly file: string; readonly text: string }[]
}

export type BeginningProblem =
  | { readonly type: 'name taken'; readonly name: Name }
  | { readonly type: 'name reserved'; readonly name: Name }
  | { readonly type: 'no founding file' }
  | { readonly type: 'charters have errors'; readonly findings: readonly Finding[] }
  | { readonly type: 'act refused'; readonly line: number; readonly refusal: Refusal | FoundingProblem }

/**
 * The first record of a foundation: the acts of its founding file, decided in their order by the same rules as every
 * later act, each on its date, with what fell due between them. Nothing is kept yet.
 */
export async function beginning(
  folder: FoundationFolder,
  ports: Ports,
  authority: string,
): Promise<Result<{ readonly stored: StoredFoundation; readonly batch: Batch }, BeginningProblem>> {
  const { founding, charters, findings } = readFoundation(folder.files)
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length > 0) return refuse({ type: 'charters have errors', findings: errors })
  if (founding === undefined) return refuse({ type: 'no founding file' })

  const origin = `${authority}/${founding.foundation}`
  const signer = await ports.keys.signerOf(origin, 'new')
  const acted = actOut(founding, folder, charters, ports)
  if (!acted.ok) return acted
  const { state, stage, box } = acted.value
  const { entries, documents, sealed } = stage
  const { crypto } = ports
  const grown = emptyLedger(crypto).grow(entries)
  const foundation = founding.foundation
  const { drawer } = ports.store
  return ok({
    stored: { name: foundation, origin, vkey: vkeyOf(origin, signer, crypto) },
    batch: {
      foundation,
      size: 0,
      ...grown.batch,
      checkpoint: signedCheckpoint(origin, grown, [signer], crypto),
      documents,
      sealed,
      outbox: [],
      drawer: await boxChange(box, { state, erased: [] }, { foundation, drawer, crypto }),
      wakes: wakesOf(state, ports),
    },
  })
}

function actOut(founding: Founding, folder: FoundationFolder, charters: ReadonlyMap<Name, Charter>, ports: Ports) {
  const { crypto, chance } = ports
  const library = openLibrary([])
  const box = emptyBox()
  const desk: Desk = { state: emptyFoundation(library), library, crypto, chance, box }
  const stage = emptyStage()
  const today = ports.clock.now()
  const enact = (actor: Actor, prepared: Prepared, on: Founding['acts'][number]['on'] | undefined) => {
    const at = on === undefined ? today : momentOf(on, today)
    const act = foundingAct(desk.state.size)
    return stageAct(desk, stage, prepared, { actor, at: at < desk.state.last ? desk.state.last : at, act })
  }

  const start = founding.acts[0]?.on
  const byFounding: Actor = { kind: 'founding' }
  const { foundation, name, sample } = founding
  enact(byFounding, { act: { type: 'found', foundation, name, sample }, sealed: [], documents: [] }, start)
  for (const { key, name: called, address } of founding.people) {
    enact(byFounding, prepare({ type: 'introduce', person: key, name: called, address }, key, ports), start)
  }
  const decisions: number[] = []
  for (const act of founding.acts) {
    // Bodies that a decision asks are asked by the clock, and may be what the next line speaks of.
    const on = momentOf(act.on, today)
    passOverElections(desk.state, on)
    stageDue(desk, stage, on)
    const steps = foundingSteps(act, { state: desk.state, decisions, charters, folder, on, ports })
    decisions.push(...decisionOpened(act, desk.state))
    if (!steps.ok)
      return refuse<BeginningProblem>({ type: 'act refused', line: act.place.line, refusal: steps.problem })
    for (const { actor, prepared } of steps.value) {
      const done = enact(actor, prepared, act.on)
      if (!done.ok)
        return refuse<BeginningProblem>({ type: 'act refused', line: act.place.line, refusal: done.problem })
    }
  }
  stageDue(desk, stage, today)
  return ok({ state: desk.state, stage, box })
}
