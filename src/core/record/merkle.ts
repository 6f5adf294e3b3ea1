import type { Sha256 } from './crypto.ts'

// The tree of https://www.rfc-editor.org/rfc/rfc6962#section-2.1. The first byte tells leaves from nodes, so that
// nobody can present an inner node as an entry.

export const hash_bytes = 32

export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const input =
    entry.length < leafInput.length ? leafInput.subarray(0, 1 + entry.length) : new Uint8Array(1 + entry.length)
  input.set(entry, 1)
  return sha256(input)
}

export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hash_bytes)
  return sha256(nodeInput)
}

// One of each for all, because a new one costs as much as its hash. A hash is made before anybody else can write there.
const leafInput = new Uint8Array(65_536)
const nodeInput = new Uint8Array(1 + 2 * hash_bytes)
nodeInput[0] = 1

export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0))
}

/** The root over hashes of subtrees of one height, in order; over leaf hashes, the root of the tree. */
export function rootOf(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(sha256)
  let row = hashes
  // Pairing row by row, an odd last one moving up unchanged, builds the same tree as the recursive definition.
  while (row.length > 1) row = pairs(sha256, row)
  const [root] = row
  if (root === undefined) throw new Error('A row of hashes lost its last one')
  return root
}

/** The root over subtrees of falling height, largest first: the peaks of a tree whose size is not a power of two. */
export function rootOfPeaks(sha256: Sha256, peaks: readonly Uint8Array[]): Uint8Array {
  if (peaks.length === 0) return emptyRoot(sha256)
  return peaks.reduceRight((right, left) => nodeHash(sha256, left, right))
}

function pairs(sha256: Sha256, row: readonly Uint8Array[]): readonly Uint8Array[] {
  const above: Uint8Array[] = []
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]]
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(sha256, left, right))
  }
  return above
}
