import type { Entry } from '../../core/foundation/event.ts'
import { followKeys, formatKeyHistory, type KeyHistory, parseKeyHistory } from '../../core/record/key-history.ts'
import { formatVkey, parseVkey } from '../../core/record/note-key.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { digestOfText } from '../document.ts'
import type { Crypto, Signer, Store, StoredDocument, StoredFoundation } from '../ports.ts'
import { vkeyOf } from '../running/ledger.ts'

interface Changing {
  readonly stored: StoredFoundation
  /** The place of the first of the entries in the record. */
  readonly from: number
  readonly signers: readonly Signer[]
  /** Signed by all of them, over these entries. */
  readonly checkpoint: Uint8Array
  readonly store: Store
  readonly crypto: Crypto
}

/**
 * What is kept in the commit in which the record gets another key: the key, and as a document the file `keys` by which whoever
 * knows an older one comes to it. The checkpoint of this very commit is the handover, as both keys sign it.
 */
export async function keyChange(
  entries: readonly Entry[],
  { stored: { name, origin }, from, signers, checkpoint, store, crypto }: Changing,
): Promise<{ readonly vkey: string; readonly documents: readonly StoredDocument[] } | undefined> {
  const place = entries.findLastIndex(({ event }) => event.type === 'KeyChanged')
  const event = entries[place]?.event
  if (event?.type !== 'KeyChanged') return undefined
  const { vkey } = event
  const present = (await store.foundations()).find((foundation) => foundation.name === name)?.vkey ?? ''
  const held = signers.map((signer) => vkeyOf(origin, signer, crypto))
  if (!held.includes(vkey) || !held.includes(present) || vkey === present) {
    throw new Error(
      `${vkey} cannot come after ${present}: both keys have to be held, so that one hands over to the other`,
    )
  }
  const before = keysFile(await store.documents(name), { origin, vkey: present }, crypto)
  const history = parseKeyHistory(crypto.sha256, before)
  const key = parseVkey(crypto.sha256, vkey)
  if (!history.ok || !key.ok) throw new Error(`${vkey} is no verifier key`)
  const { first, changes } = history.value
  const change = { key: key.value, entry: from + place, handover: checkpoint }
  const text = new TextDecoder().decode(formatKeyHistory({ first, changes: [...changes, change] }))
  return { vkey, documents: [{ digest: digestOfText(text, crypto), text }] }
}

/**
 * The file `keys` of a record: its keys, oldest first, each with the checkpoint that hands over to it. Anybody may have put
 * documents beside the record, so only one counts that leads to the present key, and the longest of those.
 */
export function keysFile(
  documents: readonly StoredDocument[],
  { origin, vkey }: Pick<StoredFoundation, 'origin' | 'vkey'>,
  crypto: Crypto,
): Uint8Array {
  const histories = documents
    .filter(({ text }) => text.startsWith(`key ${origin}+`) && text.includes(vkey))
    .flatMap(({ text }) => {
      const history = parseKeyHistory(crypto.sha256, encodeUtf8(text))
      return history.ok && leadsTo(history.value, vkey, crypto) ? [history.value] : []
    })
  const [longest] = histories.toSorted((one, other) => other.changes.length - one.changes.length)
  if (longest !== undefined) return formatKeyHistory(longest)
  const key = parseVkey(crypto.sha256, vkey)
  if (!key.ok) throw new Error(`${vkey} is no verifier key`)
  return formatKeyHistory({ first: key.value, changes: [] })
}

function leadsTo(history: KeyHistory, vkey: string, crypto: Crypto): boolean {
  const followed = followKeys(crypto, history, history.first)
  const last = followed.ok ? followed.value.at(-1) : undefined
  return last !== undefined && formatVkey(last.key) === vkey
}
