import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { foresee } from './foresee.ts'

const day = (of_march: number) => `2026-03-${String(of_march).padStart(2, '0')}T00:00:00.000Z`
const stands = (candidate: string): Told => ({
  by: candidate,
  at: day(2),
  act: { type: 'nominate', election: 1, candidate },
})

/** Two seats are elected every year from 1 March on: nominations until 9 March, then the vote for a week. */
function lackingOn(at: string, keys: string, ...story: readonly Told[]) {
  const board = charterOf(
    'board',
    `
seats:
  voter: { filled by: roll, may leave: any time }
  council: { number: 2, filled by: election, term: 1 year }
elections:
  council:
    fills: council
    seats: 2
    method: approval
    every: year
    on: 1 March
    nominated by: self
    phases: { nominations: 8 days, vote: 1 week }
${keys.replaceAll(/^/gm, '    ')}
`,
  )
  const { state } = foundationOf({ board }, { 'board.voter': ['ada', 'bo', 'cy'] })
    .given(...story)
    .whenTimePasses(at)
  const { coming } = foresee(state, at, '2026-05-01T00:00:00.000Z')
  return coming.filter(({ what }) => what.kind === 'too few candidates' || what.kind === 'nobody can vote')
}

describe('what an election will lack', () => {
  const keys = 'voters: voter\neligible: voter'

  it('is candidates for all seats, whom those who may can nominate, once half of the time for that is over', () => {
    assert.deepEqual(lackingOn(day(4), keys, stands('ada')), [])
    assert.partialDeepStrictEqual(lackingOn(day(5), keys, stands('ada')), [
      {
        at: day(9),
        group: 'board',
        what: { kind: 'too few candidates', election: 1, name: 'council', standing: 1, seats: 2 },
        prevent: [{ act: { type: 'nominate', election: 1 } }],
      },
    ])
  })

  it('is any candidate at all, and of whoever is elected unopposed the others', () => {
    assert.partialDeepStrictEqual(lackingOn(day(6), keys), [{ at: day(9), what: { standing: 0, seats: 2 } }])
    const unopposed = `${keys}\nunopposed: elected`
    assert.partialDeepStrictEqual(lackingOn(day(6), unopposed, stands('ada')), [{ what: { standing: 1, seats: 2 } }])
  })

  it('is nothing where as many stand as there are seats, or the election has not begun', () => {
    assert.deepEqual(lackingOn(day(6), keys, stands('ada'), stands('bo')), [])
    assert.deepEqual(lackingOn('2026-02-20T00:00:00.000Z', keys), [])
  })

  it('is anybody on its roll, which those can mend who may ask for a ballot', () => {
    const asked = 'voters: voter who opted in\neligible: voter'
    const [lacking, ...others] = lackingOn(day(6), asked, stands('ada'), stands('bo'))
    assert.equal(others.length, 0)
    assert.partialDeepStrictEqual(lacking, {
      at: day(9),
      what: { kind: 'nobody can vote', election: 1 },
      prevent: [{ act: { type: 'opt in', group: 'board', roll: 'council' }, by: ['ada', 'bo', 'cy'] }],
    })
  })
})
