import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../../test/support/given.ts'
import { affirmationsOf, affirmedOver, runningOutBy } from './affirmations.ts'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  member: { filled by: roll }
rolls:
  electors: { of: member, who: opted in, affirmed: every year }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'] },
)
const of = { group: 'club', roll: 'electors' }
const says = (by: string, at: string, type: 'opt in' | 'opt out' = 'opt in'): Told => ({ by, at, act: { type, ...of } })

describe('an affirmation drive', () => {
  const { state } = club.play(
    says('ada', '2026-02-01T00:00:00.000Z'),
    says('bo', '2026-03-01T00:00:00.000Z'),
    says('cy', '2026-03-01T00:00:00.000Z'),
    says('cy', '2026-04-01T00:00:00.000Z', 'opt out'),
    says('ada', '2026-06-01T00:00:00.000Z'),
  )

  it('counts those who have said so last, as long as that holds', () => {
    const moments = ['2026-02-15', '2026-03-15', '2026-04-15', '2027-03-01', '2027-06-01'].map(
      (day) => `${day}T00:00:00.000Z`,
    )
    deepEqual(
      affirmedOver(state, of, moments).map(({ affirmed }) => affirmed),
      [1, 3, 2, 1, 0],
    )
  })

  it('counts at every moment those who affirm at it, also of moments to come', () => {
    const moments = [
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2027-02-28',
      '2027-03-01',
      '2027-06-01',
    ].map((day) => `${day}T00:00:00.000Z`)
    deepEqual(
      affirmedOver(state, of, moments).map(({ affirmed }) => affirmed),
      moments.map((at) => affirmationsOf(state, of, at).length),
    )
  })

  it('knows whose word runs out', () => {
    const found = runningOutBy(state, of, { now: '2027-02-01T00:00:00.000Z', by: '2027-04-01T00:00:00.000Z' })
    deepEqual(found, [{ person: 'bo', since: '2026-03-01T00:00:00.000Z', until: '2027-03-01T00:00:00.000Z' }])
  })

  it('counts of an election what was said since it began', () => {
    const since = '2026-05-01T00:00:00.000Z'
    deepEqual(
      affirmationsOf(state, { ...of, since }, '2026-07-01T00:00:00.000Z').map(({ person }) => person),
      ['ada'],
    )
  })
})
