import type { Digest, DocumentRef } from '../core/foundation/event.ts'
import type { Crypto, StoredDocument } from './ports.ts'

/** A document by its content: kept once, however many entries name it. */
export function markdownDocument(
  text: string,
  crypto: Crypto,
): { readonly reference: DocumentRef; readonly stored: StoredDocument } {
  const bytes = new TextEncoder().encode(text)
  const digest = digestOf(bytes, crypto)
  return { reference: { digest, bytes: bytes.length, type: 'text/markdown' }, stored: { digest, text } }
}

export function digestOfText(text: string, crypto: Crypto): Digest {
  return digestOf(new TextEncoder().encode(text), crypto)
}

function digestOf(bytes: Uint8Array, crypto: Crypto): Digest {
  return crypto.sha256(bytes).toHex()
}
