import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ReadableFolder } from './terminal.ts'

/** The files of a revision, read from git as they were committed. Nothing is checked out. */
export function folderInGit(revision: string, path: string): ReadableFolder | undefined {
  // What begins with a dash would be taken for an option.
  if (revision === '' || revision.startsWith('-')) return undefined
  if (git(path, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]) === undefined) return undefined
  return {
    kind(path) {
      const type = git(path, ['cat-file', '-t', objectAt(revision, path)])
        ?.toString()
        .trim()
      return type === 'blob' ? 'file' : type === 'tree' ? 'folder' : undefined
    },
    read: (path) => contentOf(revision, path).toString(),
    bytes: (path) => contentOf(revision, path),
    list(path) {
      const names =
        git(path, ['ls-tree', '-z', '--full-tree', '--name-only', objectAt(revision, path)])?.toString() ?? ''
      return names
        .split('\0')
        .filter((name) => name !== '')
        .toSorted()
    },
  }
}

function contentOf(revision: string, path: string): Buffer {
  const content = git(path, ['cat-file', 'blob', objectAt(revision, path)])
  if (content === undefined) throw new Error(`${path} is no file at ${revision}`)
  return content
}

/** "./" makes the path one from where git runs, and not from the top of its tree. */
function objectAt(revision: string, path: string): string {
  return `${revision}:./${isFolder(path) ? '' : basename(path)}`
}

/** In the folder itself, since it may be the top of the tree that is kept. */
function git(path: string, words: readonly string[]): Buffer | undefined {
  const at = isFolder(path) ? path : dirname(path)
  const { status, stdout } = spawnSync('git', ['-C', at, ...words], { maxBuffer: mostBytes })
  return status === 0 ? stdout : undefined
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

const mostBytes = 64 * 1024 * 1024
