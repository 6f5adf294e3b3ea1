import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
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
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  }
}

const nodeFolder: Folder = {
  kind(path) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return undefined
    return stat.isDirectory() ? 'folder' : 'file'
  },
  read: (path) => readFileSync(path, 'utf8'),
  bytes: (path) => readFileSync(path),
  list: (path) => readdirSync(path).toSorted(),
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  },
  atRevision: folderInGit,
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
