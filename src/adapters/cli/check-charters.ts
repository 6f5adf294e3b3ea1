import type { Name } from '../../core/base/name.ts'
import type { Charter } from '../../core/charter/charter.ts'
import type { Finding } from '../../core/charter/finding.ts'
import { readCharter } from '../../core/charter/read-charter.ts'
import { readFoundation } from '../../core/charter/read-foundation.ts'
import { baseNameOf, type CharterFile } from './charter-files.ts'

export interface Reading {
  readonly charters: ReadonlyMap<Name, Charter>
  readonly findings: readonly Finding[]
}

/** Charters that are checked together: those of one folder against each other, or one by itself. */
export interface CheckedSet {
  readonly path: string
  readonly isAlone: boolean
  readonly files: readonly CharterFile[]
}

/** @param at the day on which they are asked; as the files stand when absent */
export function readCharters({ isAlone, files }: CheckedSet, _at?: string): Reading {
  const [first] = files
  if (first === undefined) return { charters: new Map(), findings: [] }
  if (!isAlone) return readFoundation(files)
  const { charter, findings } = readCharter(first)
  return { charters: new Map(charter === undefined ? [] : [[charter.group, charter]]), findings }
}

/** Of some files those that bear the name of one of the others, wherever they lie. */
export function sameFiles(files: readonly CharterFile[], others: readonly CharterFile[]): readonly CharterFile[] {
  const names = new Set(others.map(({ file }) => baseNameOf(file)))
  return files.filter(({ file }) => names.has(baseNameOf(file)))
}
