import type { Instant } from '../../core/base/instant.ts'
import { instantOf } from '../../core/base/instant.ts'
import type { Entry, Event } from '../../core/foundation/event.ts'
import { personIn } from '../../core/foundation/motions/person-in.ts'
import type { PublicStanding } from '../record/publication.ts'
import { cosignersOf } from '../record/publication.ts'
import type { RecordFiles } from '../record/record-files.ts'
import { commitmentsIn } from '../sealed/traces.ts'
import { foundationRef, maySee, personRef, type Reader } from './reader.ts'
import type { FoundationRef, PersonRef } from './views.ts'

export interface RecordView {
  readonly foundation: FoundationRef
  readonly origin: string
  readonly vkey: string
  readonly size: number
  readonly published: PublicationView
  /** Newest first. */
  readonly entries: readonly EntrySummary[]
  readonly next?: number
}

/** The checkpoint that everybody is shown, which may cover fewer entries than there are, and who vouches for it. */
export interface PublicationView {
  readonly checkpoint: string
  readonly size: number
  readonly standing: PublicStanding
  readonly cosigners: readonly { readonly witness: string; readonly key: string; readonly at: Instant }[]
}

export interface EntrySummary {
  readonly index: number
  readonly entry: Entry
  readonly by?: PersonRef
  readonly subject?: PersonRef
}

export interface EntryView extends EntrySummary {
  readonly foundation: FoundationRef
  readonly size: number
  /** The entry's exact bytes, which are UTF-8 text. */
  readonly text: string
  readonly vkey: string
  /** How many entries the published checkpoint covers; there is a proof of those alone. */
  readonly publishedSize: number
  /** Values which the entry commits to, and that the reader may see. */
  readonly values: readonly { readonly commitment: string; readonly salt: string; readonly value: string }[]
}

const entries_on_a_page = 50

/** A page of the record, newest first, ending before an index. */
export async function recordView(reader: Reader, files: RecordFiles, before?: number): Promise<RecordView> {
  const { size } = reader.snapshot.state
  const end = Math.min(before ?? size, size)
  const start = Math.max(0, end - entries_on_a_page)
  const bytes = await files.entries(start, end - start)
  const entries = bytes.map((entry, place) => summary(reader, start + place, parse(entry))).toReversed()
  return {
    foundation: foundationRef(reader),
    origin: files.stored.origin,
    vkey: reader.snapshot.state.vkey ?? files.stored.vkey,
    size,
    published: await publicationView(files),
    entries,
    ...(start > 0 && { next: start }),
  }
}

export async function entryView(reader: Reader, files: RecordFiles, index: number): Promise<EntryView | undefined> {
  const { size } = reader.snapshot.state
  const bytes = index < size ? (await files.entries(index, 1))[0] : undefined
  if (bytes === undefined) return undefined
  const entry = parse(bytes)
  return {
    ...summary(reader, index, entry),
    foundation: foundationRef(reader),
    size,
    text: new TextDecoder().decode(bytes),
    vkey: reader.snapshot.state.vkey ?? files.stored.vkey,
    publishedSize: Math.min(size, (await files.published()).size),
    values: commitmentsIn(entry.event).flatMap((commitment) => {
      const sealed = reader.snapshot.values.get(commitment)
      if (sealed === undefined || !maySee(reader, sealed.readers)) return []
      return [{ commitment, salt: sealed.salt.toHex(), value: sealed.value }]
    }),
  }
}

async function publicationView(files: RecordFiles): Promise<PublicationView> {
  const { checkpoint, size, standing } = await files.published()
  const text = new TextDecoder().decode(checkpoint)
  const named = new Map(files.policy?.witnesses.map(({ name, key }) => [key.name, name]))
  const cosigners = cosignersOf(checkpoint, files.policy).map(({ key, time_s }) => ({
    witness: named.get(key.name) ?? key.name,
    key: key.name,
    at: instantOf(time_s * 1000),
  }))
  return { checkpoint: text, size, standing, cosigners }
}

function summary(reader: Reader, index: number, entry: Entry): EntrySummary {
  const subject = subjectOf(entry.event)
  return {
    index,
    entry,
    ...(entry.by.kind === 'person' && { by: personRef(reader, entry.by.person) }),
    ...(subject !== undefined && { subject: personRef(reader, subject) }),
  }
}

function parse(bytes: Uint8Array): Entry {
  return JSON.parse(new TextDecoder().decode(bytes))
}

function subjectOf(event: Event): string | undefined {
  if ('effect' in event) return personIn(event.effect)
  if ('voter' in event) return event.voter
  if ('from' in event) return event.from
  return 'person' in event ? event.person : undefined
}
