import type { Name } from '../../core/base/name.ts'
import { type ProofPlan, proofOf } from '../../core/record/proof.ts'
import { readSpans } from '../../core/record/span.ts'
import type { Crypto, Store } from '../ports.ts'

/** The hashes of a planned proof, read from the store: a few dozen, however long the record is. */
export async function proofFrom(
  foundation: Name,
  plan: ProofPlan,
  store: Pick<Store, 'hashes'>,
  { sha256 }: Pick<Crypto, 'sha256'>,
): Promise<readonly Uint8Array[]> {
  const fetched = await Promise.all(
    plan.flat().map(async (span) => ({
      ...span,
      hashes: await store.hashes(foundation, span.level, span.from, span.count),
    })),
  )
  return proofOf(sha256, plan, readSpans(fetched))
}
