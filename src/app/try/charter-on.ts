import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { charterOn, partsOfFile } from '../../core/charter/resolving/versions.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { spokenMoment } from './moment.ts'

/** A charter's text, and how the group is called in it. */
export interface CharterText {
  readonly name: string
  readonly text: string
}

interface File {
  readonly file: string
  readonly text: string
}

/** The version of a group's charter that holds at a moment, of those that a folder has; undefined where none does. */
export function charterTextOn(files: readonly File[], group: Name, at: Instant): CharterText | undefined {
  const versions = files.flatMap((file) => (isOf(file.file, group, files.length) ? versionIn(file) : []))
  const [first] = versions
  if (first === undefined) return undefined
  const day = spokenMoment(at, first.charter.zone).slice(0, 10)
  const found = charterOn(versions, day)
  return found === undefined ? undefined : { name: found.charter.name, text: found.text }
}

function versionIn({ file, text }: File) {
  const { charter } = readCharter({ file, text })
  return charter === undefined ? [] : [{ text, charter, ...datesOf(charter) }]
}

function datesOf({ from, to }: Charter) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** A charter that is tried alone may stand in a file of any name. */
function isOf(file: string, group: Name, files: number): boolean {
  return files === 1 || (file.endsWith('.md') && partsOfFile(file).stem === group)
}
