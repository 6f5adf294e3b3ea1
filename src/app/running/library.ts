import { openDocument, readDocument } from '../../core/charter/reading/document.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import type { Library } from '../../core/foundation/library.ts'
import type { Voter } from '../../core/foundation/motions/vote-event.ts'
import type { StoredDocument } from '../ports.ts'

/** The documents of a foundation, each read once. */
export interface OpenLibrary extends Library {
  add(documents: readonly StoredDocument[]): void
  /** Takes back what was added and is not kept. */
  forget(documents: readonly StoredDocument[]): void
  /** Throws when the record names what the store does not have. */
  text(digest: string): string
  find(digest: string): string | undefined
}

export function openLibrary(documents: readonly StoredDocument[]): OpenLibrary {
  const texts = new Map(documents.map(({ digest, text }) => [digest, text]))
  const charters = new Map<string, Charter>()

  const find = (digest: string) => texts.get(digest)
  const text = (digest: string) => {
    const found = find(digest)
    if (found === undefined)
      throw new Error(`The document ${digest}, which the record names, is missing from the store`)
    return found
  }
  const charter = (digest: string) => {
    const known = charters.get(digest) ?? readAdopted(digest, text(digest))
    charters.set(digest, known)
    return known
  }
  const roll = (digest: string): readonly Voter[] => JSON.parse(text(digest))
  const add = (more: readonly StoredDocument[]) => {
    for (const document of more) texts.set(document.digest, document.text)
  }
  const forget = (some: readonly StoredDocument[]) => {
    for (const { digest } of some) {
      texts.delete(digest)
      charters.delete(digest)
    }
  }
  return { text, find, charter, roll, add, forget }
}

/** What the act itself says can be read as well, without the library having it afterwards. */
export function withDocuments(library: Library, documents: readonly StoredDocument[]): Library {
  const own = openLibrary(documents)
  return {
    charter: (digest) => (own.find(digest) === undefined ? library : own).charter(digest),
    roll: (digest) => (own.find(digest) === undefined ? library : own).roll(digest),
    text: (digest) => (own.find(digest) === undefined ? library : own).text(digest),
  }
}

/**
 * A charter that was adopted had no errors by the checks of its day. Only what it says is read here: a check that was
 * added since must not make a record unreadable.
 */
function readAdopted(digest: string, text: string): Charter {
  const opened = openDocument({ file: digest, text })
  const charter = 'sections' in opened ? readDocument(opened) : undefined
  const { report } = opened
  if (charter === undefined || report.hasErrors())
    throw new Error(`The charter ${digest} can no longer be read: ${report.findings[0]?.message}`)
  return charter
}
