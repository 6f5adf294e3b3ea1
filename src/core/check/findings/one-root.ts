import { spoken } from '../../base/name.ts'
import type { FoundationCheck } from './check.ts'
import { findFor } from './check.ts'

/** A foundation is what one charter reaches: exactly one group stands under no other. */
export const oneRoot: FoundationCheck = (foundation) => {
  const { charters, sound } = foundation
  const all = [...charters.values()]
  const roots = all.filter(({ group, under }) => under === undefined && sound(group))
  const [root, ...others] = roots
  const [first] = all
  if (root === undefined) {
    if (first === undefined || all.some(({ group, under }) => under === undefined && !sound(group))) return
    const message = 'Every group here stands under another; one of them, the root, says no "under"'
    findFor(foundation, first.group)('one-root', { line: 1, column: 1 }, message)
    return
  }
  for (const { group } of others) {
    const message = `"${spoken(group)}" stands under no group, and neither does "${spoken(root.group)}"; one of them needs an "under"`
    findFor(foundation, group)('one-root', { line: 1, column: 1 }, message)
  }
}
