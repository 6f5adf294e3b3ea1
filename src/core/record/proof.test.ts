import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  crypto,
  log,
  rangeOf,
  rootByDefinition,
  sampleLeaves,
  sha256,
  storedByDefinition,
  vector,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import type { Result } from '../base/result.ts'
import { parseAddCheckpoint } from './add-checkpoint.ts'
import { openCheckpoint } from './checkpoint.ts'
import { checkConsistency, checkInclusion, consistencyPlan, inclusionPlan, type ProofPlan, proofOf } from './proof.ts'
import type { ProofFault } from './record-fault.ts'
import { readSpans } from './span.ts'

const leaves = sampleLeaves(600)
const read = rangeOf(storedByDefinition(leaves))
const roots = Array.from({ length: 601 }, (_, size) => rootByDefinition(leaves.slice(0, size)))
const root = (size: number) => roots[size] ?? assert.fail()
const leaf = (index: number) => leaves[index] ?? assert.fail()
const sizes = [1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 600]

describe('an inclusion proof', () => {
  it('verifies for any entry at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(), (size, any) => {
        assert.deepEqual(checkInclusion(sha256, inclusion(any % size, size)), { ok: true, value: true })
      }),
      { numRuns: 500 },
    )
    for (const size of sizes)
      for (const index of [0, size - 1]) assert.ok(checkInclusion(sha256, inclusion(index, size)).ok)
  })

  it('fails when any byte of it, of the leaf or of the root is altered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (size, any, at, by) => {
          const claim = inclusion(any % size, size)
          const place = at % (32 * (claim.proof.length + 2))
          const change = (hash: Uint8Array, n: number) =>
            Math.floor(place / 32) === n ? altered(hash, place % 32, by) : hash
          const { length } = claim.proof
          const proof = claim.proof.map(change)
          const forged = { ...claim, proof, leaf: change(claim.leaf, length), root: change(claim.root, length + 1) }
          assert.deepEqual(checkInclusion(sha256, forged), { ok: false, problem: { code: 'ProofWrong' } })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('fails for another index', () => {
    for (const index of [0, 1, 136, 138, 255, 256, 299]) {
      assert.ok(!checkInclusion(sha256, { ...inclusion(137, 300), index }).ok)
    }
  })

  it('has exactly the hashes that index and size ask for', () => {
    const claim = inclusion(137, 300)
    const lengthWrong = (hashes: number) => ({ ok: false, problem: { code: 'ProofLengthWrong', hashes, expected: 9 } })
    assert.deepEqual(checkInclusion(sha256, { ...claim, proof: claim.proof.slice(1) }), lengthWrong(8))
    assert.deepEqual(checkInclusion(sha256, { ...claim, proof: [...claim.proof, leaf(0)] }), lengthWrong(10))
  })

  it('exists only for entries inside the tree', () => {
    const outside = (index: number, size: number) => ({ ok: false, problem: { code: 'IndexOutside', index, size } })
    assert.deepEqual(inclusionPlan(300, 300), outside(300, 300))
    assert.deepEqual(inclusionPlan(0, 0), outside(0, 0))
    assert.deepEqual(
      checkInclusion(sha256, { index: 0, size: 0, leaf: leaf(0), root: root(0), proof: [] }),
      outside(0, 0),
    )
  })

  it('is planned from spans that can be fetched before', () => {
    const plan = planned(inclusionPlan(137, 300))
    const fetched = plan.flat().map((span) => ({ ...span, hashes: read(span.level, span.from, span.count) }))
    assert.deepEqual(proofOf(sha256, plan, readSpans(fetched)), inclusion(137, 300).proof)
    assert.throws(() => proofOf(sha256, plan, readSpans(fetched.slice(1))), /were not fetched/)
  })

  it('reads few hashes of a very large log', () => {
    const spans = planned(inclusionPlan(2 ** 39 + 5, 2 ** 40 + 12_345)).flat()
    assert.ok(spans.length < 60)
    assert.ok(spans.every(({ count }) => count <= 128))
  })
})

describe('a consistency proof', () => {
  it('verifies between any two sizes', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), (one, other) => {
        const claim = consistency(Math.min(one, other), Math.max(one, other))
        assert.deepEqual(checkConsistency(sha256, claim), { ok: true, value: true })
      }),
      { numRuns: 500 },
    )
    for (const oldSize of sizes)
      for (const newSize of sizes.filter((size) => size >= oldSize)) {
        assert.ok(checkConsistency(sha256, consistency(oldSize, newSize)).ok, `${oldSize} to ${newSize}`)
      }
  })

  it('fails when any byte of it or of a root is altered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 600 }), fc.nat(), (one, other, at) => {
        const claim = consistency(Math.min(one, other), Math.max(one, other))
        const { length } = claim.proof
        const place = at % (32 * (length + 2))
        const change = (hash: Uint8Array, n: number) =>
          Math.floor(place / 32) === n ? altered(hash, place % 32) : hash
        const ends = { oldRoot: change(claim.oldRoot, length), newRoot: change(claim.newRoot, length + 1) }
        const forged = { ...claim, ...ends, proof: claim.proof.map(change) }
        assert.deepEqual(checkConsistency(sha256, forged), { ok: false, problem: { code: 'ProofWrong' } })
      }),
      { numRuns: 300 },
    )
  })

  it('has exactly the hashes that the sizes ask for', () => {
    const claim = consistency(3, 256)
    assert.deepEqual(checkConsistency(sha256, { ...claim, proof: [...claim.proof, leaf(0)] }), {
      ok: false,
      problem: { code: 'ProofLengthWrong', hashes: claim.proof.length + 1, expected: claim.proof.length },
    })
    assert.ok(!checkConsistency(sha256, { ...consistency(0, 5), proof: [leaf(0)] }).ok)
    assert.ok(!checkConsistency(sha256, { ...consistency(5, 5), proof: [leaf(0)] }).ok)
  })

  it('does not exist for a log that shrank', () => {
    assert.deepEqual(consistencyPlan(5, 4), { ok: false, problem: { code: 'SizeShrank', oldSize: 5, newSize: 4 } })
  })

  it('is that of the requests which a witness accepted', () => {
    for (const [oldSize, newSize] of [
      [0, 1],
      [1, 3],
      [3, 256],
      [256, 300],
    ] as const) {
      const request = parseAddCheckpoint(vector(`add-checkpoint.${oldSize}-${newSize}.request`))
      assert.ok(request.ok)
      assert.equal(request.value.oldSize, oldSize)
      assert.deepEqual(request.value.hashes, consistency(oldSize, newSize).proof)
      const opened = openCheckpoint(crypto, request.value.checkpoint, { log })
      assert.ok(opened.ok)
      const { size, root: newRoot } = opened.value.checkpoint
      assert.equal(size, newSize)
      const claim = { oldSize, oldRoot: root(oldSize), newSize: size, newRoot, proof: request.value.hashes }
      assert.ok(checkConsistency(sha256, claim).ok)
      const answer = vector(`add-checkpoint.${oldSize}-${newSize}.response`)
      const cosigned = Uint8Array.from([...request.value.checkpoint, ...answer])
      const witnessed = openCheckpoint(crypto, cosigned, { log, witnesses: [witness] })
      assert.ok(witnessed.ok)
      assert.deepEqual(
        witnessed.value.signers.map(({ key }) => key),
        [log, witness],
      )
    }
  })
})

function inclusion(index: number, size: number) {
  const proof = proofOf(sha256, planned(inclusionPlan(index, size)), read)
  return { index, size, leaf: leaf(index), root: root(size), proof }
}

function consistency(oldSize: number, newSize: number) {
  const proof = proofOf(sha256, planned(consistencyPlan(oldSize, newSize)), read)
  return { oldSize, oldRoot: root(oldSize), newSize, newRoot: root(newSize), proof }
}

function planned(plan: Result<ProofPlan, ProofFault>): ProofPlan {
  return plan.ok ? plan.value : assert.fail(plan.problem.code)
}
