import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Entry, PersonId } from '../../core/foundation/event.ts'
import type { DrawerThing } from '../drawer.ts'
import { votedOfAll } from '../elections/voted.ts'
import { type Occasion, type OccasionSource, occasions } from '../occasions.ts'
import type { Correspondent, OutboxItem, Store } from '../ports.ts'
import { awaitingView } from '../read/awaiting-views.ts'
import { foundationRef } from '../read/reader.ts'
import { readEntries } from '../record/read-entries.ts'
import type { Posting } from '../running/posting.ts'
import type { RunningFoundation, Snapshot } from '../running.ts'
import { drawnWishes } from './drawn-wishes.ts'
import { type Owed, roundOf, type Turned } from './round.ts'
import { readTold, type Told, writeTold } from './told.ts'
import { usualWishes, type Wishes } from './wishes.ts'

export interface RoundTools {
  readonly store: Pick<Store, 'drawer' | 'entries'>
  readonly correspondent: Correspondent
}

/**
 * Tells those of a foundation whom no entry tells: letters go into the outbox in the commit in which it is noted that they did, in a
 * turn in which nobody acts. So whoever has acted is not reminded, and nobody is told twice, whichever process dies or looks again.
 *
 * @returns when to look again, if nothing happens before; undefined when nothing is to come
 */
export async function postRound(
  name: Name,
  running: RunningFoundation,
  tools: RoundTools,
): Promise<Instant | undefined> {
  let next: Instant | undefined
  await running.post(async (snapshot) => {
    if (snapshot.state.founded?.sample !== false) return undefined
    const composed = await compose(name, snapshot, { ...tools, ballots: running.ballots })
    next = composed.next
    return composed.posting
  })
  return next
}

async function compose(
  name: Name,
  snapshot: Snapshot,
  { store, correspondent, ballots }: RoundTools & Pick<RunningFoundation, 'ballots'>,
) {
  const { state, at } = snapshot
  const [wishes, told, owed, known, voted] = await Promise.all([
    drawnWishes(store.drawer, name),
    drawnTold(store, name),
    drawnOwed(store, name, snapshot),
    store.drawer.get(name, 'round', 'letters'),
    votedOfAll(state, ballots),
  ])
  const round = roundOf({ state, at, wishes, told, owed, voted })
  const letters = round.people.flatMap((turned) => letterOf(turned, { name, snapshot, wishes, correspondent }) ?? [])
  const done = roundThing(state.size, round.next)
  const put = [
    ...round.people.flatMap(({ person, told: after }) => (after === undefined ? [] : [toldThing(person, after)])),
    ...(known?.text === done.text ? [] : [done]),
  ]
  const take = round.people.flatMap(({ settled }) => settled.map((key) => ({ kind: 'owed', key }) as const))
  const isNothing = put.length === 0 && take.length === 0 && letters.length === 0
  const posting: Posting | undefined = isNothing ? undefined : { drawer: { put, take }, letters }
  return { posting, next: round.next }
}

interface Writing {
  readonly name: Name
  readonly snapshot: Snapshot
  readonly wishes: ReadonlyMap<PersonId, Wishes>
  readonly correspondent: Correspondent
}

function letterOf(
  { person, letter }: Turned,
  { name, snapshot, wishes, correspondent }: Writing,
): OutboxItem | undefined {
  const { state, values, at } = snapshot
  const address = values.get(state.people.get(person)?.address ?? '')?.value
  if (letter === undefined || address === undefined) return undefined
  const reader = { snapshot, person, signedIn: true }
  const { title } = foundationRef(reader)
  const words = correspondent.digest({
    foundation: { name, title },
    person,
    at,
    zone: (wishes.get(person) ?? usualWishes).zone,
    why: letter.why,
    happened: letter.happened,
    awaiting: letter.awaiting.map((item) => awaitingView(reader, item)),
  })
  // As with other letters, the number says after how many entries it was written.
  const id = `${name}/${state.size}/${person}/${at}`
  return { id, foundation: name, kind: 'mail', due: at, attempts: 0, letter: { to: address, ...words } }
}

async function drawnTold({ drawer }: RoundTools['store'], name: Name): Promise<ReadonlyMap<PersonId, Told>> {
  const things = await drawer.list(name, 'told')
  return new Map(things.map(({ key, text }) => [key, readTold(text)]))
}

function toldThing(person: PersonId, told: Told): DrawerThing {
  return { kind: 'told', key: person, person, text: writeTold(told) }
}

/** The entries that come with one may say what followed from it. */
const most_with_it = 32

/** What is owed to each, told from its entry anew: who was erased since stands in it no more. */
async function drawnOwed(
  { drawer, entries }: RoundTools['store'],
  name: Name,
  { state, values }: Snapshot,
): Promise<ReadonlyMap<PersonId, readonly Owed[]>> {
  const source: OccasionSource = { state, value: (commitment) => values.get(commitment)?.value }
  const read = (from: number, count: number) => entries(name, from, count)
  const made = new Map<number, { readonly entry: Entry; readonly all: readonly Occasion[] }>()
  const owed = new Map<PersonId, Owed[]>()
  for (const { key, person = '', text } of await drawer.list(name, 'owed')) {
    const { entry: index, late } = parsedOwed(text)
    const known = made.get(index) ?? (await occasionsAt(index, read, source, state.size))
    if (known === undefined) continue
    made.set(index, known)
    const occasion = known.all.find(({ to }) => to.some((recipient) => recipient.person === person))
    if (occasion === undefined) continue
    const theirs = owed.get(person) ?? []
    theirs.push({ key, occasion, at: known.entry.at, late })
    owed.set(person, theirs)
  }
  return owed
}

function parsedOwed(text: string): { readonly entry: number; readonly late: boolean } {
  const { entry, late }: { readonly entry?: unknown; readonly late?: unknown } = JSON.parse(text)
  return { entry: typeof entry === 'number' ? entry : -1, late: late === true }
}

async function occasionsAt(
  index: number,
  read: (from: number, count: number) => Promise<readonly Uint8Array[]>,
  source: OccasionSource,
  size: number,
) {
  for await (const { entries } of readEntries(read, index, Math.min(size, index + most_with_it))) {
    const [entry] = entries
    if (entry === undefined) return undefined
    return { entry, all: occasions(entries, index, source).filter((one) => one.entry === index) }
  }
  return undefined
}

/** What a process that starts reads, to know whether it has to look. */
export interface LastRound {
  /** How many entries there were. */
  readonly size: number
  readonly next?: Instant
}

function roundThing(size: number, next: Instant | undefined): DrawerThing {
  const last: LastRound = { size, ...(next !== undefined && { next }) }
  return { kind: 'round', key: 'letters', text: JSON.stringify(last) }
}

export function readLastRound(text: string): LastRound {
  const { size, next }: { readonly size?: unknown; readonly next?: unknown } = JSON.parse(text)
  return { size: typeof size === 'number' ? size : -1, ...(typeof next === 'string' && { next }) }
}
