import type { Name } from '../../base/name.ts'
import type { Electing, Election } from '../../charter/structure/election.ts'

/** What is said of voting in one contest: the electorate's own words go before those of the election. */
export function electingOf(rule: Election, electorate: Name | undefined): Electing {
  const own = rule.electorates.find(({ name }) => name === electorate)
  if (own === undefined) return rule
  const said = <Item>(ours: readonly Item[], all: readonly Item[]) => (ours.length === 0 ? all : ours)
  return {
    ...rule,
    ...own,
    nominated: said(own.nominated, rule.nominated),
    eligible: said(own.eligible, rule.eligible),
    barred: said(own.barred, rule.barred),
    tie: said(own.tie, rule.tie),
  }
}
