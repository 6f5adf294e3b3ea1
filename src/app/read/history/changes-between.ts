import type { Name } from '../../../core/base/name.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import type { Change } from '../../../core/diff/change.ts'
import { diffFiles } from '../../../core/diff/read-versions.ts'

interface Version {
  readonly digest: string
  readonly text: string
}

/** Two versions never change any more, so what is between them is found once. */
const known = new Map<string, readonly Change[] | undefined>()
const most_known = 200

/** What the later version says otherwise, by meaning; undefined where one of them has errors by the checks of today. */
export function changesBetween(
  before: Version,
  after: Version,
  around: ReadonlyMap<Name, Charter>,
): readonly Change[] | undefined {
  const key = `${before.digest} ${after.digest}`
  if (known.has(key)) return known.get(key)
  const read = diffFiles({ file: 'before.md', text: before.text }, { file: 'after.md', text: after.text }, around)
  const changes = read.ok ? read.changes : undefined
  known.set(key, changes)
  const [oldest] = known.keys()
  if (known.size > most_known && oldest !== undefined) known.delete(oldest)
  return changes
}
