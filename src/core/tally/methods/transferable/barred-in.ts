import type { Contest } from '../../contest.ts'

/** Those whom ballots rank and who cannot take a seat: the ineligible, and all write-ins that nobody declared. */
export function barredIn({ params, undeclaredWriteIns }: Contest): readonly number[] {
  const { ineligible = [] } = params
  return undeclaredWriteIns === undefined ? ineligible : [...ineligible, undeclaredWriteIns]
}
