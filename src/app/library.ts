import type { Charter } from '../core/charter/charter.ts'
import { readCharter } from '../core/charter/read-charter.ts'
import type { Voter } from '../core/foundation/event.ts'
import type { Library } from '../core/foundation/state.ts'
import type { StoredDocument } from './ports.ts'

/** The documents of a foundation, each read once. */
export interface OpenLibrary extends Library {
  add(documents: readonly StoredDocument[]): void
  text(digest: string): string
}

export function openLibrary(documents: readonly StoredDocument[]): OpenLibrary {
  const texts = new Map(documents.map(({ digest, text }) => [digest, text]))
  const charters = new Map<string, Charter>()

  const text = (digest: string) => {
    const found = texts.get(digest)
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
  return { text, charter, roll, add }
}

/** A charter that was adopted had no errors then; one that has now was changed by hand or is read by an older version. */
function readAdopted(digest: string, text: string): Charter {
  const { charter, findings } = readCharter({ file: digest, text })
  if (charter === undefined) throw new Error(`The charter ${digest} can no longer be read: ${findings[0]?.message}`)
  return charter
}
