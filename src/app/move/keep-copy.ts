import type { Batch, OutboxItem, Store } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import { dropLettersAbout } from '../sealed/letters-about.ts'
import { type FoundationCopy, levelWidths } from './foundation-copy.ts'
import { saidSince } from './said-since.ts'

/** What one reading of entries or hashes takes at most. */
const at_once = 16_384

/**
 * Keeps a copy in a store that has the first `from` of its entries, in one commit: all of it or nothing. It holds the
 * bytes of the new entries in memory once, because every commit ends in a signed
 * checkpoint and between the two sizes there is none.
 *
 * Throws when the record has moved on meanwhile.
 */
export async function keepCopy(store: Store, copy: FoundationCopy, from: number): Promise<void> {
  const { stored, size, checkpoint, cosigned } = copy
  const gone = from === 0 ? { erased: [], silenced: [], forgotten: [] } : await goneSince(store, copy, from)
  const batch: Batch = {
    foundation: stored.name,
    size: from,
    entries: await allOf(copy.entries, from, size),
    hashes: await hashesFrom(copy, from),
    checkpoint,
    documents: copy.documents,
    sealed: copy.sealed,
    outbox: copy.letters.filter((letter) => entryOf(letter) >= from),
    drawer: { put: copy.things, take: from === 0 ? [] : await ballotsOver(store, copy) },
    ...gone,
    vkey: stored.vkey,
  }
  const appended = await store.append(batch)
  if (!appended.ok) throw new Error(`The record of ${stored.name} has moved on while it was copied`)
  await dropLettersAbout(gone.silenced, stored.name, store)
  if (gone.erased.length > 0) await store.scrub()
  if (cosigned !== undefined) await store.keepCosigned(stored.name, checkpointSize(cosigned), cosigned)
}

/** What the box here has beyond the copy's: ballots that were taken back or counted since, and keys that are deleted. */
async function ballotsOver(store: Store, { stored, things }: FoundationCopy) {
  const kinds = ['ballot', 'ballot key'] as const
  const here = (await Promise.all(kinds.map((kind) => store.drawer.list(stored.name, kind)))).flat()
  const there = new Set(things.map(({ kind, key }) => `${kind} ${key}`))
  return here.filter(({ kind, key }) => !there.has(`${kind} ${key}`))
}

async function hashesFrom(copy: FoundationCopy, from: number): Promise<Batch['hashes']> {
  const before = levelWidths(from)
  const runs: Batch['hashes'][number][] = []
  for (const [level, width] of levelWidths(copy.size).entries()) {
    const start = before[level] ?? 0
    if (start === width) continue
    const read = (at: number, count: number) => copy.hashes(level, at, count)
    runs.push({ level, from: start, hashes: await allOf(read, start, width) })
  }
  return runs
}

async function allOf(
  read: (from: number, count: number) => Promise<readonly Uint8Array[]>,
  from: number,
  until: number,
): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = []
  for (let at = from; at < until; at = from + all.length) {
    const part = await read(at, Math.min(at_once, until - at))
    if (part.length === 0) throw new Error(`A copy of a record ends at ${at}, before ${until}`)
    for (const bytes of part) all.push(bytes)
  }
  return all
}

/** What goes here with the people whom the copy has erased since. What it only lacks, as one of what is public does, stays. */
async function goneSince(store: Store, copy: FoundationCopy, from: number) {
  const { erased, whose, people } = await saidSince(copy, from)
  const kept = erased.size === 0 ? [] : await store.sealed(copy.stored.name)
  return {
    erased: kept.map(({ commitment }) => commitment).filter((one) => erased.has(one)),
    silenced: kept.filter(({ commitment }) => whose.has(commitment)).map(({ value }) => value),
    forgotten: [...people],
  }
}

/** A letter's identifier says which entry it is about, as `outboxOf` writes it. */
function entryOf({ id }: OutboxItem): number {
  return Number(id.split('/')[1] ?? 0)
}
