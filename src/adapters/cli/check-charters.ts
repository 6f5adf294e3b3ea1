import { type Name, nameOf } from '../../core/base/name.ts'
import type { Finding } from '../../core/charter/reading/finding.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import { checkChange } from '../../core/check/findings/check-change.ts'
import { newFindings } from '../../core/check/fix-charters.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import type { Approval } from '../../core/diff/change.ts'
import { diffFiles, diffFolders } from '../../core/diff/read-versions.ts'
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

/** @param at the day whose versions are read; the latest when absent */
export function readCharters({ isAlone, files }: CheckedSet, at?: string): Reading {
  const [first] = files
  if (first === undefined) return { charters: new Map(), findings: [] }
  if (!isAlone) return readFoundation(files, at)
  const { charter, findings } = readCharter(first)
  return { charters: new Map(charter === undefined ? [] : [[charter.group, charter]]), findings }
}

/** Of some files those that bear the name of one of the others, wherever they lie. */
export function sameFiles(files: readonly CharterFile[], others: readonly CharterFile[]): readonly CharterFile[] {
  const names = new Set(others.map(({ file }) => baseNameOf(file)))
  return files.filter(({ file }) => names.has(baseNameOf(file)))
}

export interface Since {
  readonly findings: readonly Finding[]
  /** Who must agree to the change, by the older version; empty where one of the two cannot be read. */
  readonly approval: readonly Approval[]
}

/** What is new since an older version, and what the change itself brings about. */
export function sinceBase(base: CheckedSet, set: CheckedSet, at: string | undefined): Since {
  const [before, now] = [readCharters(base, at), readCharters(set, at)]
  const change = { before: before.charters, after: now.charters }
  const fileOf = (group: Name) => set.files.findLast(({ text }) => groupIn(text) === group)?.file
  const findings = [...newFindings(before.findings, now.findings), ...checkChange(change, fileOf)]
  return { findings, approval: approvalOf(base, set) }
}

function approvalOf(base: CheckedSet, set: CheckedSet): readonly Approval[] {
  const [older, newer] = [base.files[0], set.files[0]]
  if (older === undefined || newer === undefined) return []
  const diff = set.isAlone ? diffFiles(older, newer) : diffFolders(base.files, set.files)
  return diff.ok ? diff.approval : []
}

function groupIn(text: string): Name | undefined {
  const [, written] = /^group:[ \t]*(\S[^#\n\r]*)/m.exec(text) ?? []
  return written === undefined ? undefined : nameOf(written)
}
