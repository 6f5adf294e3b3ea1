import type { Instant } from '../../core/base/instant.ts'
import { ok, type Result } from '../../core/base/result.ts'
import type { ClockTools } from '../../core/foundation/clock-tools.ts'
import { decide } from '../../core/foundation/decide.ts'
import type { Circumstances, Decision } from '../../core/foundation/decision.ts'
import type { Actor, Entry } from '../../core/foundation/event.ts'
import { evolve } from '../../core/foundation/evolve.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { nextDue } from '../../core/foundation/tick.ts'
import type { Prepared } from '../command.ts'
import { digestOfText } from '../document.ts'
import { ballotsIn, openUrn, putBallot, type TurnBox } from '../elections/turn-box.ts'
import type { Chance, Crypto, SealedValue, StoredDocument } from '../ports.ts'
import { sealedFor } from '../sealed/answer-readers.ts'
import { readableBy } from '../sealed/request-readers.ts'
import { seal } from '../sealed/seal.ts'
import { sealFacts } from '../sealed/seal-facts.ts'
import { sealedForReaders } from '../sealed/seal-money.ts'
import { sealReport } from '../sealed/seal-report.ts'
import type { OpenLibrary } from './library.ts'

/** Acts that were decided and folded, and wait to be kept together in one commit. */
export interface Stage {
  readonly entries: Entry[]
  readonly documents: StoredDocument[]
  readonly sealed: SealedValue[]
}

export interface Desk {
  readonly state: FoundationState
  readonly library: OpenLibrary
  readonly crypto: Crypto
  /** What stands beside the record, and where fresh values come from. Without them no lot is drawn and no fact sealed. */
  readonly values?: ReadonlyMap<string, SealedValue>
  readonly chance?: Chance
  /** Ballots of elections that are open. Without it none closes. */
  readonly box?: TurnBox
}

export function emptyStage(): Stage {
  return { entries: [], documents: [], sealed: [] }
}

/** Everything that time has brought about by a moment, each dated when it was due. */
export function stageDue(desk: Desk, stage: Stage, now: Instant): void {
  const tools = toolsOf(desk, stage)
  for (let due = nextDue(desk.state, now, tools); due !== undefined; due = nextDue(desk.state, now, tools)) {
    take(desk, stage, due)
  }
}

/** Decides an act, after what was due before it. A refused one leaves nothing behind. */
export function stageAct(
  desk: Desk,
  stage: Stage,
  prepared: Prepared,
  circumstances: Asking,
): Result<Decision, Refusal> {
  stageDue(desk, stage, circumstances.at)
  // A charter is read before anything is decided about it.
  const unknown = prepared.documents.filter(({ digest }) => desk.library.find(digest) === undefined)
  desk.library.add(unknown)
  const { said, decided } = decideAct(desk, stage, prepared, circumstances)
  const kept = decided.ok ? keepBallot(desk, decided.value) : decided
  if (!kept.ok || !decided.ok) {
    desk.library.forget(unknown)
    return kept.ok ? decided : kept
  }
  // What was sealed instead stays in no library.
  desk.library.forget(unknown.filter((document) => !said.documents.includes(document)))
  stage.documents.push(...said.documents)
  const answers = sealedFor(prepared, desk.state)
  const requested = readableBy(desk.state, { ...prepared, sealed: answers }, circumstances.actor)
  const sealed = sealedForReaders(desk.state, said.act, requested)
  stage.sealed.push(...sealed, ...said.sealed)
  take(desk, stage, decided.value)
  return decided
}

type Asking = Pick<Circumstances, 'actor' | 'at' | 'act'>

/** What an act comes to as things stand. Nothing changes but for the lot that the stage then has, where a vote may need one. */
export function decideAct(desk: Omit<Desk, 'library'>, stage: Stage, prepared: Prepared, { actor, at, act }: Asking) {
  const said = saidIn(desk, stage, prepared, actor)
  return { said, decided: decide(desk.state, said.act, { actor, at, act, ...toolsOf(desk, stage) }) }
}

function keepBallot({ box, crypto }: Desk, { ballot }: Decision): Result<void, Refusal> {
  if (ballot === undefined) return ok(undefined)
  if (box === undefined) throw new Error(`There is no box for ballots of election ${ballot.election}`)
  return putBallot(box, ballot, crypto)
}

/** What hangs on the state is sealed here: what is declared in one's own words, by who has said the same before; a report that is not for everybody, by its charter. */
function saidIn(
  { state, crypto, chance, values }: Omit<Desk, 'library'>,
  stage: Stage,
  { act, documents }: Prepared,
  actor: Actor | undefined,
) {
  if (chance === undefined || actor?.kind !== 'person') return { act, sealed: [], documents }
  const unsealed = (commitment: string) =>
    (values?.get(commitment) ?? stage.sealed.find((value) => value.commitment === commitment))?.value
  const tools = { state, unsealed, chance, crypto }
  const report = sealReport(act, documents, actor.person, tools)
  return report ?? { ...sealFacts(act, actor.person, tools), documents }
}

/** What a lot is drawn from is kept beside the record, for nobody to see before the record itself shows it. */
function toolsOf({ crypto, chance, values, box }: Omit<Desk, 'library'>, stage: Stage): ClockTools {
  const reveal = (commitment: string) => {
    const kept = values?.get(commitment) ?? stage.sealed.find((value) => value.commitment === commitment)
    return kept === undefined ? undefined : { value: kept.value, salt: kept.salt.toHex() }
  }
  const digest = (text: string) => digestOfText(text, crypto)
  const ballots: NonNullable<ClockTools['ballots']> | undefined =
    box && ((election, electorate) => ballotsIn(box, election, electorate))
  const tools = { digest, reveal, ...(ballots !== undefined && { ballots }) }
  if (chance === undefined) return tools
  const lot = () => {
    const made = seal(chance.bytes(32).toHex(), { kind: 'nobody' }, { chance, crypto })
    stage.sealed.push(made)
    return made.commitment
  }
  return { ...tools, lot }
}

function take({ state, library, box, chance }: Desk, stage: Stage, { entries, documents }: Decision): void {
  library.add(documents)
  stage.documents.push(...documents)
  stage.entries.push(...entries)
  for (const entry of entries) {
    evolve(state, entry)
    if (entry.event.type === 'BallotsOpened' && box !== undefined && chance !== undefined)
      openUrn(box, entry.event, chance)
  }
}
