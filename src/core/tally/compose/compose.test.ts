import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contestOf } from '../formats/contest-of.ts'
import { readUniform } from '../formats/uniform/read-uniform.ts'
import { compose } from './compose.ts'
import type { CapRepairing, Composition } from './composition.ts'
import { byTheAffected } from './fit-cap.ts'

/** Ada and Ben are of one employer; by approvals Ada has 9, Ben 8, Cleo 7, Dan 6. */
const election = {
  method: 'approval',
  seats: 2,
  candidates: ['Ada', 'Ben', 'Cleo', 'Dan'],
  ballots: [
    { count: 1, approvals: [0] },
    { count: 1, approvals: [0, 1] },
    { count: 1, approvals: [0, 1, 2] },
    { count: 6, approvals: [0, 1, 2, 3] },
  ],
}
const cap = (repair: readonly CapRepairing[], most = 1, sitting = {}) => ({
  cap: { most, entities: ['e1', 'e1', 'e2', null], sitting, repair },
})

function composed(composition: Composition, changes: object = {}) {
  const file = readUniform({ ...election, ...changes })
  assert.ok(file.ok, JSON.stringify(file))
  const contest = contestOf(file.value)
  assert.ok(contest.ok)
  const result = compose(contest.value, composition)
  assert.ok(result.ok)
  return result.value
}

describe('the composition of a result', () => {
  it('is the count alone where nothing more is asked', () => {
    assert.partialDeepStrictEqual(composed({}), { elected: [0, 1], others: [2, 3], passedOver: [] })
  })

  it('passes the lower of an entity over, and counts again', () => {
    const result = composed(cap(['disqualify the lower']))
    assert.partialDeepStrictEqual(result, {
      elected: [0, 2],
      others: [3],
      passedOver: [{ candidate: 1, entity: 'e1' }],
    })
    assert.deepEqual(composed(cap([])), result)
  })

  it('reckons with those who sit already', () => {
    const result = composed(cap(['disqualify the lower'], 1, { e1: 1 }))
    assert.partialDeepStrictEqual(result, { elected: [2, 3], passedOver: [{ candidate: 1 }, { candidate: 0 }] })
  })

  it('lets those sit who were passed over, where seats would stay empty', () => {
    const repair: CapRepairing[] = ['disqualify the lower', 'requalify if seats stay empty']
    assert.partialDeepStrictEqual(composed(cap(repair), { seats: 4 }), { elected: [0, 2, 3, 1], passedOver: [] })
    assert.partialDeepStrictEqual(composed(cap(['disqualify the lower']), { seats: 4 }), { elected: [0, 2, 3] })
  })

  it('gives the seat to the next who fits, or leaves it empty', () => {
    assert.partialDeepStrictEqual(composed(cap(['next in line'])), { elected: [0, 2], others: [3] })
    assert.partialDeepStrictEqual(composed(cap(['by-election'])), { elected: [0], others: [2, 3] })
    assert.partialDeepStrictEqual(composed(cap(['vacant'])), { elected: [0] })
  })

  it('asks those concerned, and takes what they agree on', () => {
    const repair: CapRepairing[] = ['agreement of the affected', 'disqualify the lower']
    const open = composed(cap(repair))
    const tie = { purpose: 'cap', among: [0, 1], places: 1, awaits: 'decision' }
    assert.partialDeepStrictEqual(open, { kind: 'open', sure: [], tie })
    const said = (chosen: readonly number[]) => ({ tieDecisions: [{ among: [0, 1], chosen, by: byTheAffected }] })
    assert.partialDeepStrictEqual(composed(cap(repair), said([1])), { elected: [1, 2], passedOver: [{ candidate: 0 }] })
    assert.partialDeepStrictEqual(composed(cap(repair), said([])), { elected: [0, 2], passedOver: [{ candidate: 1 }] })
  })

  it('draws who of them has the places, and waits where no lot is drawn', () => {
    assert.partialDeepStrictEqual(composed(cap(['lot'])), { kind: 'open', tie: { awaits: 'lot' } })
    const lot = { params: { lot: { order: [3, 1, 0, 2] } } }
    assert.partialDeepStrictEqual(composed(cap(['lot']), lot), { elected: [1, 2], passedOver: [{ candidate: 0 }] })
  })

  it('counts those who cannot be elected, where the method has a way for it', () => {
    const stv = {
      method: 'stv',
      candidates: ['Ada', 'Ben', 'Cleo'],
      seats: 1,
      params: { rule: 'scottish' },
      ballots: [
        { count: 4, ranking: [[0], [2]] },
        { count: 3, ranking: [[1], [2]] },
        { count: 2, ranking: [[2]] },
      ],
    }
    const without = { cap: { most: 0, entities: ['e1', null, null], sitting: {}, repair: [] } }
    assert.partialDeepStrictEqual(composed(without, stv), { elected: [2], passedOver: [{ candidate: 0 }] })
  })

  it('has nobody elected without a quorum, and everybody with just enough', () => {
    assert.deepEqual(composed({ quorum: 10 }), { kind: 'no quorum' })
    assert.partialDeepStrictEqual(composed({ quorum: 9 }), { kind: 'elected' })
  })

  it('elects nobody who has too little support', () => {
    assert.partialDeepStrictEqual(composed({ support: 9 }), { elected: [0], others: [] })
  })

  it('waits for people at a tie, and for the lot only after them', () => {
    const tied = {
      seats: 1,
      candidates: ['Ada', 'Ben'],
      ballots: [
        { count: 1, approvals: [0] },
        { count: 1, approvals: [1] },
      ],
      params: { ties: ['decision', 'lot'], lot: { order: [1, 0] } },
    }
    const open = { kind: 'open', sure: [], tie: { among: [0, 1], places: 1, awaits: 'decision' } }
    assert.partialDeepStrictEqual(composed({}, tied), open)
    const said = (chosen: readonly number[]) => ({ ...tied, tieDecisions: [{ among: [0, 1], chosen, by: 'them' }] })
    assert.partialDeepStrictEqual(composed({}, said([0])), { elected: [0] })
    assert.partialDeepStrictEqual(composed({}, said([])), { elected: [1] })
  })
})
