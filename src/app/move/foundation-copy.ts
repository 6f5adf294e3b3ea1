import type { Name } from '../../core/base/name.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import type { Sha256 } from '../../core/record/crypto.ts'
import { edgeSpans, readEdge, rootOfEdge } from '../../core/record/growth.ts'
import { readSpans } from '../../core/record/span.ts'
import { tileWidth } from '../../core/record/tiles.ts'
import { type DrawerThing, drawerKinds } from '../drawer.ts'
import type { OutboxItem, SealedValue, Store, StoredDocument, StoredFoundation } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'

/** The part of a store that it takes to read all of a foundation. */
export type StoreReading = Pick<
  Store,
  'foundations' | 'entries' | 'hashes' | 'checkpoint' | 'cosigned' | 'documents' | 'sealed' | 'outbox' | 'drawer'
>

/** All that is kept of a foundation, as of one moment. What only ever grows is read when it is asked for. */
export interface FoundationCopy {
  readonly stored: StoredFoundation
  readonly size: number
  readonly checkpoint: Uint8Array
  readonly cosigned?: Uint8Array
  entries(from: number, count: number): Promise<readonly Uint8Array[]>
  hashes(level: number, from: number, count: number): Promise<readonly Uint8Array[]>
  readonly documents: readonly StoredDocument[]
  readonly sealed: readonly SealedValue[]
  readonly letters: readonly OutboxItem[]
  readonly things: readonly DrawerThing[]
}

/** Letters are few: they wait for a mail server, not for a reader. */
const most_letters = 1_000_000
const never = '9999-12-31T23:59:59.999Z'

/** Of a store to which nobody appends meanwhile, as in a turn or a reading of one moment; undefined for an empty record. */
export async function copyOf(store: StoreReading, stored: StoredFoundation): Promise<FoundationCopy | undefined> {
  const { name } = stored
  const checkpoint = await store.checkpoint(name)
  if (checkpoint === undefined) return undefined
  const [cosigned, documents, sealed, letters, things] = await Promise.all([
    store.cosigned(name),
    store.documents(name),
    store.sealed(name),
    store.outbox(never, most_letters),
    Promise.all(drawerKinds.map((kind) => store.drawer.list(name, kind))),
  ])
  return {
    stored,
    size: checkpointSize(checkpoint),
    checkpoint,
    ...(cosigned !== undefined && { cosigned }),
    entries: (from, count) => store.entries(name, from, count),
    hashes: (level, from, count) => store.hashes(name, level, from, count),
    documents,
    sealed,
    letters: letters.filter(({ foundation }) => foundation === name),
    things: things.flat(),
  }
}

/** Of a store to which others append: they wait while documents and sealed values are read, and not for the entries. */
export function copyInTurn(store: Store, name: Name): Promise<FoundationCopy | undefined> {
  return store.turn(name, async () => {
    // Asked again, because a key that was changed in the meantime is another one.
    const stored = (await store.foundations()).find((one) => one.name === name)
    return stored === undefined ? undefined : await copyOf(store, stored)
  })
}

/** The root that the record had when it had this many entries. */
export async function rootAt(
  { hashes }: Pick<FoundationCopy, 'hashes'>,
  size: number,
  sha256: Sha256,
): Promise<Uint8Array> {
  const fetched = await Promise.all(
    edgeSpans(size).map(async (span) => ({ ...span, hashes: await hashes(span.level, span.from, span.count) })),
  )
  return rootOfEdge(sha256, readEdge(sha256, size, readSpans(fetched)))
}

/** Whether the longer of the two goes on from where the other ends. */
export async function isOneRecord(left: FoundationCopy, right: FoundationCopy, sha256: Sha256): Promise<boolean> {
  const size = Math.min(left.size, right.size)
  return sameBytes(await rootAt(left, size, sha256), await rootAt(right, size, sha256))
}

/** How many hashes of each level a record of this size has: 256 fewer from level to level. */
export function levelWidths(size: number): readonly number[] {
  const widths: number[] = []
  for (let width = size; width > 0; width = Math.floor(width / tileWidth)) widths.push(width)
  return widths
}
