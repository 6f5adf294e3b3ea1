import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ranked } from '../../../test/support/ranked.ts'
import type { Contest } from './contest.ts'
import { type CountedBack, countBack, type Vacated } from './count-back.ts'

function countedBack(contest: Contest, vacated: Vacated): CountedBack {
  const counted = countBack(contest, vacated)
  assert.ok(counted.ok)
  return counted.value
}

const [ann, ben, cleo, dan] = [0, 1, 2, 3]
const council = ranked({
  method: 'stv',
  params: { rule: 'scottish' },
  seats: 2,
  candidates: 'Ann Ben Cleo Dan',
  ballots: ['40 Ann Dan', '30 Ben Ann', '20 Cleo Ben', '10 Dan Ann'],
})

describe('a count-back', () => {
  it('gives the place to whom the votes of whoever left go', () => {
    const { successors } = countedBack(council, { vacancies: 1, sitting: [ben], willing: [cleo, dan] })
    assert.deepEqual(successors, [dan])
  })

  it('passes over those who would not take it', () => {
    const { successors } = countedBack(council, { vacancies: 1, sitting: [ben], willing: [cleo] })
    assert.deepEqual(successors, [cleo])
  })

  it('leaves those who sit their seats, though they would not be elected now', () => {
    const contest = ranked({
      method: 'stv',
      params: { rule: 'scottish' },
      seats: 2,
      candidates: 'Ann Ben Cleo Dan',
      ballots: ['60 Ann Cleo', '25 Dan', '24 Ben'],
    })
    const { successors, count } = countedBack(contest, { vacancies: 1, sitting: [ben], willing: [cleo, dan] })
    assert.deepEqual(count.elected, [cleo, dan])
    assert.deepEqual(successors, [cleo])
  })

  it('fills several places in the order of strength', () => {
    const { successors } = countedBack(council, { vacancies: 2, sitting: [], willing: [ann, cleo, dan] })
    assert.deepEqual(successors, [ann, dan])
  })

  it('leaves a place empty for which nobody is there', () => {
    assert.deepEqual(countedBack(council, { vacancies: 1, sitting: [ann, ben], willing: [] }).successors, [])
  })

  it('says where a tie stands in its way', () => {
    const tied = ranked({ method: 'irv', candidates: 'Ann Ben Cleo', ballots: ['3 Ann', '2 Ben', '2 Cleo'] })
    const { successors, count } = countedBack(tied, { vacancies: 1, sitting: [], willing: [ben, cleo] })
    assert.deepEqual(successors, [])
    assert.equal(count.open?.awaits, 'lot')
  })

  it('counts any method again', () => {
    const first = ranked({
      method: 'plurality',
      candidates: 'Ann Ben Cleo',
      ballots: ['5 Ann Cleo', '3 Ben', '2 Cleo'],
    })
    assert.deepEqual(countedBack(first, { vacancies: 1, sitting: [], willing: [ben, cleo] }).successors, [cleo])
  })
})
