import { ok, type Result, refuse } from '../base/result.ts'
import { sameBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { nodeHash } from './merkle.ts'
import type { ProofFault } from './record-fault.ts'
import { type HashRange, rootOfSpans, type Span, spansBetween } from './span.ts'

/** Which stored hashes make a proof: for each of its hashes, the spans whose root it is. */
export type ProofPlan = readonly (readonly Span[])[]

/**
 * How an entry is shown to be in the tree of the first `size` entries, from its sibling up:
 * https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1
 */
export function inclusionPlan(index: number, size: number): Result<ProofPlan, ProofFault> {
  if (index >= size) return refuse({ code: 'IndexOutside', index, size })
  const plan: (readonly Span[])[] = []
  let [from, until] = [0, size]
  while (until - from > 1) {
    const middle = from + splitOf(until - from)
    const isLeft = index < middle
    plan.push(isLeft ? spansBetween(middle, until) : spansBetween(from, middle))
    if (isLeft) until = middle
    else from = middle
  }
  return ok(plan.reverse())
}

/**
 * How the tree of the first `oldSize` entries is shown to be the beginning of a larger one; empty from size 0 and
 * between equal sizes: https://www.rfc-editor.org/rfc/rfc6962#section-2.1.2
 */
export function consistencyPlan(oldSize: number, newSize: number): Result<ProofPlan, ProofFault> {
  if (oldSize > newSize) return refuse({ code: 'SizeShrank', oldSize, newSize })
  if (oldSize === 0 || oldSize === newSize) return ok([])
  const plan: (readonly Span[])[] = []
  let [from, until] = [0, newSize]
  while (until !== oldSize) {
    const middle = from + splitOf(until - from)
    const isLeft = oldSize <= middle
    plan.push(isLeft ? spansBetween(middle, until) : spansBetween(from, middle))
    if (isLeft) until = middle
    else from = middle
  }
  // Whoever checks knows the old root, so the subtree that is the whole old tree is left out.
  if (from > 0) plan.push(spansBetween(from, until))
  return ok(plan.reverse())
}

/** The hashes of a planned proof, from the stored ones. */
export function proofOf(sha256: Sha256, plan: ProofPlan, read: HashRange): readonly Uint8Array[] {
  return plan.map((spans) => rootOfSpans(sha256, spans, read))
}

export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2 */
export function checkInclusion(sha256: Sha256, claim: InclusionClaim): Result<true, ProofFault> {
  const plan = inclusionPlan(claim.index, claim.size)
  if (!plan.ok) return plan
  const { proof } = claim
  if (proof.length !== plan.value.length) return wrongLength(proof, plan.value)
  let [place, last] = [claim.index, claim.size - 1]
  let hash = claim.leaf
  for (const sibling of proof) {
    if (isOdd(place) || place === last) {
      hash = nodeHash(sha256, sibling, hash)
      const levels = levelsUntilOdd(place)
      place = above(place, levels)
      last = above(last, levels)
    } else hash = nodeHash(sha256, hash, sibling)
    place = above(place, 1)
    last = above(last, 1)
  }
  return last === 0 && sameBytes(hash, claim.root) ? ok(true) : refuse({ code: 'ProofWrong' })
}

export interface ConsistencyClaim {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2
 * Every tree begins with the empty one, so a claim from size 0 says nothing about roots and asks only for an empty proof.
 */
export function checkConsistency(sha256: Sha256, claim: ConsistencyClaim): Result<true, ProofFault> {
  const plan = consistencyPlan(claim.oldSize, claim.newSize)
  if (!plan.ok) return plan
  if (claim.proof.length !== plan.value.length) return wrongLength(claim.proof, plan.value)
  if (claim.oldSize === 0) return ok(true)
  if (claim.oldSize === claim.newSize)
    return sameBytes(claim.oldRoot, claim.newRoot) ? ok(true) : refuse({ code: 'ProofWrong' })
  return leadsToBothRoots(sha256, claim) ? ok(true) : refuse({ code: 'ProofWrong' })
}

function leadsToBothRoots(sha256: Sha256, { oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): boolean {
  const [start, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  if (start === undefined) return false
  const levels = levelsUntilEven(oldSize - 1)
  let [place, last] = [above(oldSize - 1, levels), above(newSize - 1, levels)]
  let [older, newer] = [start, start]
  for (const hash of rest) {
    if (isOdd(place) || place === last) {
      older = nodeHash(sha256, hash, older)
      newer = nodeHash(sha256, hash, newer)
      const jump = levelsUntilOdd(place)
      place = above(place, jump)
      last = above(last, jump)
    } else newer = nodeHash(sha256, newer, hash)
    place = above(place, 1)
    last = above(last, 1)
  }
  return last === 0 && sameBytes(older, oldRoot) && sameBytes(newer, newRoot)
}

function wrongLength(proof: readonly Uint8Array[], plan: ProofPlan): Result<never, ProofFault> {
  return refuse({ code: 'ProofLengthWrong', hashes: proof.length, expected: plan.length })
}

/** The largest power of two below the width: how many entries the left subtree has. */
function splitOf(width: number): number {
  let split = 1
  while (split * 2 < width) split *= 2
  return split
}

// Division instead of shifts, which cut numbers to 32 bits.

function above(place: number, levels: number): number {
  return Math.floor(place / 2 ** levels)
}

function isOdd(place: number): boolean {
  return place % 2 === 1
}

function isPowerOfTwo(size: number): boolean {
  return splitOf(size) * 2 === size || size === 1
}

/** How far up an even place is a left child only because nothing stands beside it; 0 for the first place. */
function levelsUntilOdd(place: number): number {
  let levels = 0
  while (place > 0 && !isOdd(above(place, levels))) levels += 1
  return levels
}

function levelsUntilEven(place: number): number {
  let levels = 0
  while (isOdd(above(place, levels))) levels += 1
  return levels
}
