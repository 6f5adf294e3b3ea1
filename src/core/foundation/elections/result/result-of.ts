import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import type { Composed } from '../../../tally/compose/compose.ts'
import { electingOf } from '../electing-of.ts'
import type { ContestResult } from '../election-event.ts'
import type { Counting } from './count-result.ts'
import { sharedBy } from './seat-cap.ts'

/** A result as the record tells it: people rather than positions. */
export function resultOf(
  { state, run, contest, at }: Counting,
  { candidates, method }: BundledFile,
  composed: Exclude<Composed, { readonly kind: 'open' }>,
): ContestResult {
  const { rule } = run.begun
  const person = (candidate: number) => candidates[candidate] ?? ''
  switch (composed.kind) {
    case 'no candidates':
      return composed
    case 'no quorum': {
      const without = electingOf(rule, contest.contested.electorate).withoutQuorum?.kind ?? 'void'
      return { kind: 'no quorum', without }
    }
    case 'default option':
      return { kind: 'default option', wins: composed.wins }
    case 'elected': {
      const passedOver = composed.passedOver.map(({ candidate, entity }) => ({
        person: person(candidate),
        shares: (rule.cap && sharedBy(state, run, rule.cap, person(candidate), at)) ?? entity,
      }))
      return {
        kind: 'elected',
        elected: composed.elected.map(person),
        others: composed.others.map(person),
        ...(passedOver.length > 0 && { passedOver }),
        how: method === 'lot' ? 'lot' : 'count',
      }
    }
  }
}
