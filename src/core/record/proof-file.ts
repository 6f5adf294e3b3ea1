import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { hash_bytes } from './merkle.ts'
import type { ProofFault } from './record-fault.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The form that a tlog-proof and a request to a witness share: lines, hashes one a line, a blank line, a checkpoint. */
export interface ProofFile {
  readonly head: readonly string[]
  readonly hashes: readonly Uint8Array[]
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Uint8Array
}

/** A proof in a tree of 2^53 entries has 54 hashes; the head a few lines. */
const mostLines = 100
const largestFile_bytes = 1_100_000

export function formatProofFile({ head, hashes, checkpoint }: ProofFile): Uint8Array {
  const lines = [...head, ...hashes.map(encodeBase64)].map((line) => `${line}\n`)
  const text = encodeUtf8(`${lines.join('')}\n`)
  const file = new Uint8Array(text.length + checkpoint.length)
  file.set(text)
  file.set(checkpoint, text.length)
  return file
}

/** @param isHead whether a line, counted from 0, still belongs to the head */
export function parseProofFile(
  bytes: Uint8Array,
  isHead: (line: string, index: number) => boolean,
): Result<ProofFile, ProofFault> {
  const text = bytes.length > largestFile_bytes ? undefined : decodeUtf8(bytes)
  if (text === undefined) return refuse({ code: 'ProofMalformed', line: 1 })
  // The first blank line is the border here: the checkpoint behind it has one of its own.
  const border = text.indexOf('\n\n')
  const lines = text.slice(0, Math.max(border, 0)).split('\n')
  if (border === -1 || lines.length > mostLines)
    return refuse({ code: 'ProofMalformed', line: Math.min(lines.length, mostLines) })
  const firstHash = lines.findIndex((line, index) => !isHead(line, index))
  const head = firstHash === -1 ? lines : lines.slice(0, firstHash)
  const hashes: Uint8Array[] = []
  for (const [index, line] of lines.slice(head.length).entries()) {
    const hash = decodeBase64(line)
    if (hash?.length !== hash_bytes) return refuse({ code: 'ProofMalformed', line: head.length + index + 1 })
    hashes.push(hash)
  }
  return ok({ head, hashes, checkpoint: encodeUtf8(text.slice(border + 2)) })
}
