import { type Name, nameOf } from '../../base/name.ts'

/**
 * How a scenario or a founding speaks of an election: by its name in the charter, of which the last that began is meant, or as "last". An
 * electorate stands behind a dot: "council.union".
 */
export interface ElectionName {
  readonly election: Name
  readonly electorate?: Name
  readonly written: string
}

export function electionCalled(text: string): ElectionName | undefined {
  const written = text.trim()
  const [first = '', second, more] = written.split('.')
  const election = nameOf(first)
  const electorate = second === undefined ? undefined : nameOf(second)
  if (election === undefined || more !== undefined || (second !== undefined && electorate === undefined))
    return undefined
  return { election, written, ...(electorate !== undefined && { electorate }) }
}
