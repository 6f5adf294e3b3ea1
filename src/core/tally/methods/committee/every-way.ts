import type { Tied } from '../../count.ts'
import type { CommitteeStep } from './committee-round.ts'
import { type Committees, inPositions, mostCommittees, sorted } from './committee-rule.ts'

/** How far a rule that goes member by member has come on one of the ways that its ties leave. */
export interface Way {
  readonly committee: Tied
  readonly steps: readonly CommitteeStep[]
  /** Two ways with the same text go on in the same way. */
  readonly key: () => string
}

/** The ends of all ways; undefined where there are too many. A way from which nothing leads on is at its end. */
export function everyWay<Kind extends Way>(
  start: Kind,
  next: (way: Kind) => readonly Kind[] | undefined,
): readonly Kind[] | undefined {
  const ends: Kind[] = []
  let now: readonly Kind[] = [start]
  while (now.length > 0) {
    const after: Kind[] = []
    for (const way of now) {
      const found = next(way)
      if (found === undefined) return undefined
      if (found.length === 0) ends.push(way)
      after.push(...found)
      if (after.length > mostCommittees) return undefined
    }
    now = after.length < 2 ? after : [...new Map(after.map((way) => [way.key(), way])).values()]
  }
  return ends
}

/** The different committees at the ends of ways, and the steps that lead to the first of them. */
export function committeesOf(ends: readonly Way[] | undefined): Committees | undefined {
  if (ends === undefined) return undefined
  const byMembers = new Map(ends.map((way) => [memberKey(way.committee), way]))
  const committees = sorted([...byMembers.values()].map(({ committee }) => committee))
  const steps = byMembers.get(memberKey(committees[0] ?? []))?.steps ?? []
  return { committees, shown: { steps } }
}

export function memberKey(committee: Tied): string {
  return inPositions(committee).join()
}

/** Those for whom an amount is the best; it is never worse than itself. */
export function bestBy<Amount>(
  among: Tied,
  amountOf: (candidate: number) => Amount | undefined,
  compare: (one: Amount, other: Amount) => number,
): { readonly tied: Tied; readonly amount: Amount } | undefined {
  let best: { tied: number[]; amount: Amount } | undefined
  for (const candidate of among) {
    const amount = amountOf(candidate)
    if (amount === undefined) continue
    const compared = best === undefined ? -1 : compare(amount, best.amount)
    if (compared < 0) best = { tied: [candidate], amount }
    else if (compared === 0) best?.tied.push(candidate)
  }
  return best
}
