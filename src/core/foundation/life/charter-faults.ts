import type { Name } from '../../base/name.ts'
import type { Finding } from '../../charter/reading/finding.ts'
import { draftChecker } from '../../check/check-draft.ts'
import type { Digest } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'

/** No more are told at a time. */
const most = 20

/** The errors that a charter would bring: its own among the charters in force, and those that it makes in the others. */
export function faultsOf(state: FoundationState, name: Name, digest: Digest): readonly Finding[] {
  const textOf = (group: Group) => ({ file: `${group.name}.md`, text: state.library.text(group.digest) })
  const others = [...state.groups.values()].filter((group) => group.name !== name && isInForce(group)).map(textOf)
  const known = state.groups.get(name)
  const current = known === undefined ? { file: `${name}.md`, text: '' } : textOf(known)
  const { own, elsewhere } = draftChecker(others, current)(state.library.text(digest))
  return [...own, ...elsewhere].filter(({ severity }) => severity === 'error').slice(0, most)
}
