import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, founding, passTime, type Told } from '../../../../test/support/given.ts'
import { incumbents } from './seats.ts'

const first = '2026-01-01T00:00:00.000Z'

const council = (how: string, more = '') =>
  foundationOf(
    {
      council: charterOf(
        'council',
        `
seats:
  member: { filled by: own word, number: 3, cohorts: { A: 1, B: 2 }, term: 2 years, may leave: any time, vacancy: as filled${how}${more} }
`,
      ),
    },
    {},
  )
const sits = (person: string, cohort?: string): Told => ({
  by: founding,
  at: first,
  act: { type: 'hold', group: 'council', seat: 'member', person, ...(cohort !== undefined && { cohort }) },
})
const takes = (by: string, at: string): Told => ({ by, at, act: { type: 'take', group: 'council', seat: 'member' } })
const leaves = (by: string, at: string): Told => ({
  by,
  at,
  act: { type: 'step down', group: 'council', seat: 'member' },
})

function termsIn(told: ReturnType<ReturnType<typeof council>['play']>, at: string) {
  passTime(told.state, at)
  const held = incumbents(told.state, { group: 'council', seat: 'member' }, at)
  return held.map(({ person, cohort, until }) => [person, cohort, until?.slice(0, 10)])
}

describe('the first split of a seat into cohorts', () => {
  it('gives the longest first terms to those who come first, where the charter says nothing', () => {
    const told = council('').play(sits('ada'), sits('bo'), sits('cy'))
    assert.deepEqual(termsIn(told, first), [
      ['ada', 'a', '2028-01-01'],
      ['bo', 'b', '2027-01-01'],
      ['cy', 'b', '2027-01-01'],
    ])
  })

  it('is as agreed where the charter says so, and who is left comes where there is room', () => {
    const agreed = council(', first split: as agreed')
    const told = agreed.play(sits('ada', 'b'), sits('bo', 'b'), sits('cy'))
    assert.deepEqual(termsIn(told, first), [
      ['ada', 'b', '2027-01-01'],
      ['bo', 'b', '2027-01-01'],
      ['cy', 'a', '2028-01-01'],
    ])
    agreed.given(sits('ada', 'a')).when(sits('bo', 'a')).thenRefused({ type: 'CohortFull', cohort: 'a' })
    agreed
      .given()
      .when(sits('ada', 'c'))
      .thenRefused({ type: 'UnknownCohort', cohorts: ['a', 'b'] })
    council('').given().when(sits('ada', 'a')).thenRefused({ type: 'UnknownCohort', cohorts: [] })
  })

  it('is by a lot that was sealed when the first one came, and that anybody can draw again', () => {
    const lot = council(', first split: by lot').given(sits('ada'), sits('bo'), sits('cy'))
    const people = ['ada', 'bo', 'cy']
    const [longest = ''] = people.toSorted((one, other) =>
      digest(`a secret\n${one}`) < digest(`a secret\n${other}`) ? -1 : 1,
    )
    lot.whenTimePasses(first).then({
      at: first,
      event: {
        type: 'CohortsSplit',
        how: 'by lot',
        lot: { value: 'a secret', salt: '' },
        holders: [
          { person: longest, cohort: 'a', until: '2028-01-01T00:00:00.000Z' },
          { cohort: 'b' },
          { cohort: 'b' },
        ],
      },
    })
    const sealed = council(', first split: by lot').given(sits('ada')).whenTimePasses(first)
    sealed.then({ at: first, event: { type: 'CohortLotSealed', lot: digest('a secret') } })
  })
})

describe('whoever follows', () => {
  const full = [sits('ada'), sits('bo'), sits('cy')]

  it('completes the term of the cohort in which the place fell vacant', () => {
    const told = council('').play(
      ...full,
      leaves('bo', '2026-06-01T00:00:00.000Z'),
      takes('di', '2026-07-01T00:00:00.000Z'),
    )
    assert.deepEqual(termsIn(told, '2026-07-01T00:00:00.000Z').at(-1), ['di', 'b', '2027-01-01'])
  })

  it('begins the next term of the cohort whose places are free, however late', () => {
    const told = council('').play(
      ...full,
      takes('di', '2027-02-01T00:00:00.000Z'),
      takes('el', '2027-03-01T00:00:00.000Z'),
    )
    assert.deepEqual(termsIn(told, '2027-03-01T00:00:00.000Z'), [
      ['ada', 'a', '2028-01-01'],
      ['di', 'b', '2029-01-01'],
      ['el', 'b', '2029-01-01'],
    ])
  })
})
