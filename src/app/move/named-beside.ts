import type { DocumentRef } from '../../core/foundation/event.ts'
import { readEntryBytes } from '../record/read-entries.ts'
import { collectNamed } from '../verify/verify-beside.ts'
import type { FoundationCopy } from './foundation-copy.ts'

/** What the entries of a record name that stands beside it. */
export interface NamedBeside {
  /** Digests in the order in which they are named, with the type that the entry says. */
  readonly documents: ReadonlyMap<string, DocumentRef['type']>
  readonly commitments: ReadonlySet<string>
}

/** Of the entries `from` and later. A digest becomes the name of a file, so only what has the form of one is taken for one. */
export async function namedBeside(copy: Pick<FoundationCopy, 'entries' | 'size'>, from = 0): Promise<NamedBeside> {
  const documents = new Map<string, DocumentRef['type']>()
  const named = { documents: new Set<string>(), commitments: new Set<string>() }
  const decoder = new TextDecoder()
  for await (const entries of readEntryBytes(copy.entries, from, copy.size)) {
    for (const entry of entries) {
      collectNamed(entry, named)
      for (const [, digest = '', type] of decoder.decode(entry).matchAll(references))
        documents.set(digest, type === 'application/json' ? type : 'text/markdown')
    }
  }
  return { documents, commitments: named.commitments }
}

/** In canonical JSON the keys of a reference stand in this order and without spaces. */
const references = /"digest":"([0-9a-f]{64})","type":"(text\/markdown|application\/json)"/g
