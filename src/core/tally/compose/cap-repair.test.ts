import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ApprovalRow, approvalRows, approving, byPosition } from '../../../../test/support/cardinal.ts'
import { ranked } from '../../../../test/support/ranked.ts'
import type { Contest } from '../contest.ts'
import { compose, type Elected } from './compose.ts'
import type { Composition, SeatCap } from './composition.ts'

function composed(contest: Contest, composition: Composition) {
  const found = compose(contest, composition)
  assert.ok(found.ok, JSON.stringify(found))
  return found.value
}

function elected(contest: Contest, composition: Composition): Elected {
  const found = composed(contest, composition)
  assert.equal(found.kind, 'elected', JSON.stringify(found))
  return found.kind === 'elected' ? found : assert.fail()
}

/** The first is approved of by most, each other by one less. */
function falling(candidates: number, seats: number, more: Partial<Contest> = {}): Contest {
  const rows = Array.from({ length: candidates }, (_, at): ApprovalRow => [candidates - at, [at]])
  return { ...approving({ method: 'approval', candidates, seats }, rows), ...more }
}

const cap = (entities: readonly (string | null)[], repair: SeatCap['repair'], more: Partial<SeatCap> = {}) => ({
  cap: { most: 2, entities, sitting: {}, repair, ...more },
})

describe('a cap on who shares an employer', () => {
  it('disqualifies the lower, and the next are elevated (PEP 772)', () => {
    const found = elected(falling(7, 5), cap(['x', 'x', 'x', 'y', 'x', 'y', 'y'], ['disqualify the lower']))
    // Of x the first two; the next is of y, of which two have seats: the fifth seat finds nobody.
    assert.deepEqual(found.elected, [0, 1, 3, 5])
    assert.deepEqual(found.passedOver.map(({ candidate }) => candidate).toSorted(), [2, 4, 6])
  })

  it('counts whoever stays in the body before all who are elected', () => {
    const found = elected(falling(4, 2), cap(['x', 'x', 'x', 'y'], ['disqualify the lower'], { sitting: { x: 1 } }))
    assert.deepEqual(found.elected, [0, 3])
  })

  it('requalifies in the order of the tally where seats would stay empty, not in the order of leaving', () => {
    const entities = ['x', 'x', 'x', 'x', null, 'x']
    const found = elected(falling(6, 5), cap(entities, ['disqualify the lower', 'requalify if seats stay empty']))
    assert.deepEqual(found.elected, [0, 1, 4, 2, 3])
    assert.deepEqual(
      found.passedOver.map(({ candidate }) => candidate),
      [5],
    )
  })

  it('asks the affected, then follows them, and draws where they do not agree (CNCF, Rust)', () => {
    const repair = ['agreement of the affected', 'lot'] as const
    const entities = ['x', 'x', 'x', 'y']
    const asked = composed(falling(4, 3), cap(entities, repair))
    assert.deepEqual(asked.kind === 'open' && asked.tie, {
      purpose: 'cap',
      among: [0, 1, 2],
      places: 2,
      awaits: 'decision',
    })
    const by = 'agreement of the affected'
    const agreed = falling(4, 3, { tieDecisions: [{ among: [0, 1, 2], chosen: [1, 2], by }] })
    assert.deepEqual(elected(agreed, cap(entities, repair)).elected.toSorted(), [1, 2, 3])
    const torn = falling(4, 3, {
      tieDecisions: [{ among: [0, 1, 2], chosen: [], by }],
      params: { lot: { order: [2, 0, 1, 3] } },
    })
    assert.deepEqual(elected(torn, cap(entities, repair)).elected.toSorted(), [0, 2, 3])
  })

  it('leaves the seat empty, or gives it to the next in line, as the charter says', () => {
    const entities = ['x', 'x', 'x', 'y']
    assert.deepEqual(elected(falling(4, 3), cap(entities, ['vacant'])).elected, [0, 1])
    assert.deepEqual(elected(falling(4, 3), cap(entities, ['next in line'])).elected, [0, 1, 3])
  })

  it('counts a transferable vote anew, in which the votes of whoever is out go on', () => {
    // A and B are of one employer. Without B her ballots go to D, and not to C who had more first votes.
    const contest = ranked({
      method: 'stv',
      params: { rule: 'scottish' },
      seats: 2,
      candidates: 'A B C D',
      ballots: ['10 A', '9 B D', '6 C', '4 D'],
    })
    assert.deepEqual(elected(contest, {}).elected, [0, 1])
    const found = elected(contest, cap(['x', 'x', null, null], ['disqualify the lower'], { most: 1 }))
    assert.deepEqual(found.elected.toSorted(), [0, 3])
  })

  it('never leaves more of one employer than may be, unless seats would stay empty', () => {
    const employers = fc.array(fc.constantFrom('x', 'y', null), { minLength: 6, maxLength: 6 })
    const repairs = fc.constantFrom<SeatCap['repair']>(['disqualify the lower'], ['lot'], ['vacant'], ['next in line'])
    fc.assert(
      fc.property(approvalRows(6), employers, repairs, (rows, entities, repair) => {
        const contest = approving({ method: 'approval', candidates: 6, seats: 4, params: byPosition(6) }, rows)
        const found = elected(contest, cap(entities, repair))
        for (const entity of ['x', 'y']) {
          assert.ok(found.elected.filter((one) => entities[one] === entity).length <= 2)
        }
        const full = elected(contest, cap(entities, ['disqualify the lower', 'requalify if seats stay empty']))
        assert.equal(full.elected.length, 4)
      }),
    )
  })
})

describe('a default option', () => {
  const none = (wins: 'rerun' | 'vacant') => ({ defaultOption: { candidate: 1, wins } })

  it('keeps out whoever stands below it', () => {
    const found = elected(falling(4, 3), none('vacant'))
    assert.deepEqual(found.elected, [0])
  })

  it('has everybody vote again where it would be elected and the charter says so', () => {
    assert.equal(composed(falling(4, 3), none('rerun')).kind, 'default option')
    assert.deepEqual(elected(falling(4, 1), none('rerun')).elected, [0])
  })
})

describe('support that a candidate needs', () => {
  it('keeps out whoever too few approve of, and lets nobody in for them', () => {
    const found = elected(falling(4, 3), { support: 3 })
    assert.deepEqual(found.elected, [0, 1])
  })
})
