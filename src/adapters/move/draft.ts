import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A file or folder that is made beside its place and gets its name when it is whole, so that half of one never has it. */
export interface Draft {
  readonly path: string
  /** Durable under its name from now on. Throws DraftFailure, and leaves it a draft, when something has that name already. */
  keep(): void
  /** Removes what is there, unless it was kept. */
  drop(): void
}

/** The place is taken, or cannot be written. */
export class DraftFailure extends Error {
  override readonly name = 'DraftFailure'
}

/** Beside its place, and so on the same disk. Nothing is made yet but the folder that it lies in. */
export function draftFile(place: string): Draft {
  if (isThere(place)) throw taken(place)
  const path = besides(place)
  return {
    path,
    keep() {
      try {
        // A link, since renaming would replace a file that was made in the meantime.
        linkSync(path, place)
      } catch (cause) {
        throw isCode(cause, 'EEXIST') ? taken(place) : cause
      }
      rmSync(path)
      syncFolder(dirname(place))
    },
    drop: () => rmSync(path, { force: true }),
  }
}

/** The folder is made at once, for its owner alone; its place may be an empty folder. */
export function draftFolder(place: string): Draft {
  if (isTaken(place)) throw taken(place)
  const path = besides(place)
  mkdirSync(path, { mode: 0o700 })
  return {
    path,
    keep() {
      if (isTaken(place)) throw taken(place)
      renameSync(path, place)
      syncFolder(dirname(place))
    },
    drop: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows opens no folders, and keeps names without being asked.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function besides(place: string): string {
  mkdirSync(dirname(place), { recursive: true })
  return join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.draft`)
}

/** A link is something that is there, wherever it leads. */
function isThere(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined
}

function isTaken(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false })
  return found !== undefined && !(found.isDirectory() && readdirSync(place).length === 0)
}

function taken(place: string): DraftFailure {
  return new DraftFailure(`${place} is there already and is not written over; name another place`)
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}
