import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { folderInGit } from './folder-in-git.ts'
import type { Folder, Terminal } from './terminal.ts'

export function nodeTerminal(environment: NodeJS.ProcessEnv): Terminal {
  return {
    out: (line) => write(1, line),
    err: (line) => write(2, line),
    colour: process.stdout.isTTY && environment.NO_COLOR === undefined,
    interactive: process.stderr.isTTY,
    folder: nodeFolder,
    input: () => readFileSync(0, 'utf8'),
    inputPieces: () => piecesOf(0),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  }
}

const read_at_once_bytes = 65_536

const nodeFolder: Folder = {
  kind(path) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return undefined
    return stat.isDirectory() ? 'folder' : 'file'
  },
  read: (path) => readFileSync(path, 'utf8'),
  bytes: (path, most_bytes) => (most_bytes === undefined ? readFileSync(path) : readBeginning(path, most_bytes + 1)),
  *pieces(path) {
    const file = openSync(path, 'r')
    try {
      yield* piecesOf(file)
    } finally {
      closeSync(file)
    }
  },
  list: (path) => readdirSync(path).toSorted(),
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  },
  atRevision: folderInGit,
}

const piece_bytes = 262_144

/** Always the same memory. */
function* piecesOf(file: number): Generator<Uint8Array> {
  const piece = new Uint8Array(piece_bytes)
  for (;;) {
    const length = readSync(file, piece)
    if (length === 0) return
    yield piece.subarray(0, length)
  }
}

/** A name may lead to something that does not end, as a device. */
function readBeginning(path: string, most_bytes: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const parts: Uint8Array[] = []
    for (let left = most_bytes; left > 0; ) {
      const part = new Uint8Array(Math.min(left, read_at_once_bytes))
      const length = readSync(file, part)
      if (length === 0) break
      parts.push(part.subarray(0, length))
      left -= length
    }
    return new Uint8Array(Buffer.concat(parts))
  } finally {
    closeSync(file)
  }
}

/** On the side of errors, so that what a verb prints can go elsewhere. */
async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await line.question(question)).trim()
  } finally {
    line.close()
  }
}

/** Whoever reads may stop reading, as `| head` does: that is no fault of ours. */
function write(descriptor: 1 | 2, line: string): void {
  try {
    writeSync(descriptor, `${line}\n`)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPIPE')) throw cause
  }
}
