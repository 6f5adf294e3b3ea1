import { messageOf } from '../../core/base/message-of.ts'
import type { Name } from '../../core/base/name.ts'
import type { Result } from '../../core/base/result.ts'
import { refuse } from '../../core/base/result.ts'
import { authorise } from '../../core/foundation/authority.ts'
import type { Commitment, Entry, PersonId } from '../../core/foundation/event.ts'
import { erasing } from '../../core/foundation/people/erasing.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Batch, Ports, SealedValue, Store } from '../ports.ts'
import { type EntryReader, entriesOf, readEntries } from '../record/read-entries.ts'
import { type ActRequest, actorOf, type Receipt } from '../running/acting.ts'
import type { RunningFoundation, Snapshot } from '../running.ts'
import type { Trouble } from '../trouble.ts'
import { dropLettersAbout } from './letters-about.ts'
import { type Traces, tracesOf } from './traces.ts'

interface Beside {
  readonly state: FoundationState
  readonly values: ReadonlyMap<string, SealedValue>
}

/** What goes in the same commit in which people are erased; nothing where nobody is. */
export async function goingWith(
  entries: readonly Entry[],
  { state, values }: Beside,
  { name, from, store }: { readonly name: Name; readonly from: number; readonly store: Store },
): Promise<Required<Pick<Batch, 'erased' | 'silenced' | 'forgotten'>> | undefined> {
  const people = new Set(entries.flatMap(({ event }) => (event.type === 'PersonErased' ? [event.person] : [])))
  if (people.size === 0) return undefined
  const traces = tracesOf(people)
  await seeAll(traces, entriesOf(store, name), from)
  for (const entry of entries) traces.see(entry)
  const known = [...people].map((person) => addressOf(person, { state, values }))
  return {
    erased: traces.commitments(),
    silenced: known.filter((address) => address !== undefined),
    forgotten: [...people],
  }
}

/** Once the commit is there: nothing in this process knows of it any more. */
export function forgetValues(
  { erased, silenced }: Required<Pick<Batch, 'erased' | 'silenced'>>,
  values: Map<Commitment, SealedValue>,
  addresses: Map<string, PersonId>,
): void {
  for (const commitment of erased) values.delete(commitment)
  for (const address of silenced) addresses.delete(address)
}

export interface ErasingTools extends Pick<Ports, 'store' | 'forget' | 'log'> {
  read(): Promise<Snapshot>
  act(request: ActRequest): Promise<Result<Receipt, Trouble>>
}

/**
 * Erases a person with everything about them that stands outside the record. Sign-in and letters are forgotten before the
 * commit, since afterwards nobody would know any more what to look for; and once more after it, because both may have come in
 * between. What a process that dies right after the commit leaves in files, the next start overwrites.
 */
export async function erase(
  request: ActRequest,
  person: PersonId,
  { store, forget, log, read, act }: ErasingTools,
): Promise<Result<Receipt, Trouble>> {
  const { state, values, at } = await read()
  const allowed = authorise(state, actorOf(request), { type: 'erase', person }, at)
  if (!allowed.ok) return refuse(allowed.problem)
  const address = addressOf(person, { state, values })
  const name = values.get(state.people.get(person)?.name ?? '')?.value
  const dropLetters = async () => {
    if (name !== undefined && state.founded !== undefined) await dropLettersAbout([name], state.founded.name, store)
  }
  if (address !== undefined) await forget?.(address)
  await dropLetters()
  const answer = await act(request)
  if (!answer.ok) return answer
  try {
    if (address !== undefined) await forget?.(address)
    await dropLetters()
    await store.scrub()
  } catch (cause) {
    // It is done and cannot be undone; the next scrub, at the latest at the next start, overwrites what is left.
    const warning = `What was erased may still stand in files of the store: ${messageOf(cause)}`
    log.tell({ event: 'warning', cause: warning })
  }
  return answer
}

/** What an erasure would delete and end, in numbers. */
export interface ErasureCounts {
  readonly person: PersonId
  readonly values: number
  readonly seats: number
  readonly ballots: number
}

/** @param who a person's identifier, or the address at which they sign in; undefined when nobody here has it */
export async function erasureCounts(
  who: string,
  { read, files }: Pick<RunningFoundation, 'read' | 'files'>,
): Promise<ErasureCounts | undefined> {
  const { state, values, addresses, at } = await read()
  const person = addresses.get(who) ?? who
  if (state.people.get(person) === undefined) return undefined
  const traces = tracesOf(new Set([person]))
  await seeAll(traces, files.entries, state.size)
  return {
    person,
    values: traces.commitments().filter((commitment) => values.has(commitment)).length,
    seats: erasing(state, person, at).filter(({ type }) => type === 'SeatLeft').length,
    ballots: [...state.motions.values()].filter(({ ballots }) => ballots.has(person)).length,
  }
}

async function seeAll(traces: Traces, read: EntryReader, size: number): Promise<void> {
  for await (const { entries } of readEntries(read, 0, size)) for (const entry of entries) traces.see(entry)
}

function addressOf(person: PersonId, { state, values }: Beside): string | undefined {
  return values.get(state.people.get(person)?.address ?? '')?.value
}
