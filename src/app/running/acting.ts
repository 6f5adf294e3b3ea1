import type { Instant } from '../../core/base/instant.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { nextDeadline } from '../../core/foundation/deadline.ts'
import type { Actor, Entry, PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { leaving } from '../announcing/leaving.ts'
import type { Command, Prepared } from '../command.ts'
import { boxChange, type TurnBox } from '../elections/turn-box.ts'
import { drawnWishes } from '../notices/drawn-wishes.ts'
import type { LetterPace } from '../notices/letter-pace.ts'
import { newsOf } from '../notices/news-of.ts'
import type { Batch, Ports, Signer, StoredFoundation, Turn } from '../ports.ts'
import { keyChange } from '../record/key-change.ts'
import { forgetValues, goingWith } from '../sealed/erasure.ts'
import type { Trouble } from '../trouble.ts'
import { signedCheckpoint } from './ledger.ts'
import type { Loaded } from './load.ts'
import type { Posting } from './posting.ts'
import { emptyStage, type Stage, stageAct, stageDue } from './stage.ts'

export type ActRequest = {
  /** The same identifier is carried out once, however often it is asked for. */
  readonly act: string
  readonly command: Command
} & (
  | { readonly person: PersonId }
  /** Whoever runs the server, by its command line. */
  | { readonly by: 'operator' }
)

export interface Receipt {
  /** The entries of the record that the act became. */
  readonly entries: readonly { readonly index: number; readonly entry: Entry }[]
}

/** An act that waits for its turn, with what it says sealed already. */
export interface Asked {
  readonly request: ActRequest
  readonly prepared: Prepared
}

export type Answer = Result<Receipt, Trouble>

/** A state that is up to date, which a turn changes: whoever hands it over throws it away when the turn fails. */
export interface Desk extends Loaded, Pick<Ports, 'crypto' | 'chance'> {
  readonly box: TurnBox
}

/** Decides acts one after another, each after what was due before it. What they come to is folded and on the stage, and not kept. */
export function decideTogether(desk: Desk, together: readonly Asked[], now: Instant) {
  const from = desk.state.size
  const stage = emptyStage()
  stageDue(desk, stage, now)
  const answers = together.map((asked) => decideOne(desk, stage, asked, now))
  return { from, stage, answers }
}

function decideOne(desk: Desk, stage: Stage, { request, prepared }: Asked, now: Instant): Answer {
  const { state, addresses } = desk
  const { command } = request
  const known = reachedAlready(addresses, request)
  if (known !== undefined) return refuse({ type: 'AlreadyIntroduced', person: known })
  const at = now > state.last ? now : state.last
  const decided = stageAct(desk, stage, prepared, { actor: actorOf(request), at, act: request.act })
  if (!decided.ok) return decided
  // What fell due before the act came first; the act's own entries are the last ones.
  const first = state.size - decided.value.entries.length
  if ('address' in command && command.address !== undefined) addresses.set(command.address, command.person)
  return ok({ entries: decided.value.entries.map((entry, place) => ({ index: first + place, entry })) })
}

/**
 * Whose address it is already that a command would give somebody: one address is one person. Who is not to give others an address
 * is refused that, and not told whose it is.
 */
export function reachedAlready(
  addresses: ReadonlyMap<string, PersonId>,
  { command, ...by }: ActRequest,
): PersonId | undefined {
  if (command.type === 'give address' && 'person' in by) return undefined
  return 'address' in command && command.address !== undefined ? addresses.get(command.address) : undefined
}

export function actorOf(request: ActRequest): Actor {
  return 'person' in request ? { kind: 'person', person: request.person } : { kind: 'operator' }
}

/** What a turn has decided, from which entry on, and who signs it. */
export interface Staged {
  readonly desk: Desk
  readonly stage: Stage
  readonly from: number
  readonly signers: readonly Signer[]
  readonly posting?: Posting | undefined
  readonly pace: LetterPace
}

/** Appends in this turn what is on the stage, and gives what is to be done once the turn has ended well. */
export async function appendStage(
  turn: Turn,
  { desk, stage, from, signers, posting, pace }: Staged,
  stored: StoredFoundation,
  ports: Ports,
): Promise<() => void> {
  const { name: foundation, origin } = stored
  const { store, crypto, correspondent, clock } = ports
  const { state, values, addresses, ledger, box } = desk
  for (const value of stage.sealed) values.set(value.commitment, value)
  const gone = await goingWith(stage.entries, { state, values }, { name: foundation, from, store })
  const sealed = stage.sealed.filter(({ commitment }) => !gone?.erased.includes(commitment))
  const value = (commitment: string) => (gone?.erased.includes(commitment) ? undefined : values.get(commitment)?.value)
  const wishes = () => drawnWishes(store.drawer, foundation)
  const news = await newsOf(stage.entries, { state, value }, { foundation, from, clock, correspondent, wishes, pace })
  const cast = await boxChange(
    box,
    { state, erased: gone?.forgotten ?? [] },
    { foundation, drawer: store.drawer, crypto },
  )
  const grown = ledger.grow(stage.entries)
  const checkpoint = signedCheckpoint(origin, grown, signers, crypto)
  const changed = await keyChange(stage.entries, { stored, from, signers, checkpoint, store, crypto })
  await turn.append({
    foundation,
    size: from,
    ...grown.batch,
    checkpoint,
    documents: [...stage.documents, ...(changed?.documents ?? [])],
    sealed,
    outbox: [...news.letters, ...(posting?.letters ?? [])],
    deliveries: leaving(stage.entries, state, foundation),
    drawer: {
      put: [...news.drawer.put, ...(posting?.drawer.put ?? []), ...cast.put],
      take: [...(posting?.drawer.take ?? []), ...cast.take],
    },
    wakes: wakesOf(state, ports),
    ...gone,
    ...(changed !== undefined && { vkey: changed.vkey }),
  })
  return () => {
    grown.settle()
    desk.library.add(changed?.documents ?? [])
    if (gone !== undefined) forgetValues(gone, values, addresses)
  }
}

/** Appends no entry, but what stands beside the record, and when time next brings something about, under the checkpoint that is there. */
export async function appendBeside(
  turn: Turn,
  { desk, posting }: Pick<Staged, 'desk' | 'posting'>,
  { name }: StoredFoundation,
  ports: Ports,
): Promise<void> {
  const { store, crypto } = ports
  const tools = { foundation: name, drawer: store.drawer, crypto }
  const cast = await boxChange(desk.box, { state: desk.state, erased: [] }, tools)
  const checkpoint = await store.checkpoint(name)
  if (checkpoint === undefined) throw new Error(`The record of ${name} has no checkpoint`)
  const nothing = { entries: [], hashes: [], documents: [], sealed: [], outbox: posting?.letters ?? [] }
  const drawer = {
    put: [...(posting?.drawer.put ?? []), ...cast.put],
    take: [...(posting?.drawer.take ?? []), ...cast.take],
  }
  const wakes = wakesOf(desk.state, ports)
  await turn.append({ foundation: name, size: turn.size, ...nothing, drawer, checkpoint, wakes })
}

/** What the clock does next, as this version of the code sees it. */
export function wakesOf(state: FoundationState, ports: Pick<Ports, 'freezer'>): NonNullable<Batch['wakes']> {
  const deadline = nextDeadline(state)
  return { version: codeVersion(ports), ...(deadline !== undefined && { at: deadline.at }) }
}

/** Without a freezer nobody knows of versions, so that all are taken for one. */
export function codeVersion({ freezer }: Pick<Ports, 'freezer'>): string {
  return freezer?.version ?? 'unknown'
}
