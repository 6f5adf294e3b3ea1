import type { FoundationCopy } from './foundation-copy.ts'
import { namedBeside } from './named-beside.ts'

/** Without values to which no entry commits: an act that was refused in the end may have left some behind. */
export async function namedOnly(copy: FoundationCopy): Promise<FoundationCopy> {
  const { commitments } = await namedBeside(copy)
  return { ...copy, sealed: copy.sealed.filter(({ commitment }) => commitments.has(commitment)) }
}
