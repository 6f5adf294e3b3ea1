import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, dayOne, foundationOf, type Told } from '../../../../test/support/given.ts'

const day = (date: number, time = '00:00:00.000') => `2026-03-${String(date).padStart(2, '0')}T${time}Z`
const declares = (by: string, fact: string, value: string, at = dayOne, more: object = {}): Told => ({
  by,
  at,
  act: { type: 'declare', fact, value, ...more },
})
const opts = (by: string, type: 'opt in' | 'opt out', at: string): Told => ({
  by,
  at,
  act: { type, group: 'club', roll: 'electors' },
})
const moves = (at: string): Told => ({
  by: 'ada',
  at,
  act: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'It' },
})

const club = (roll: string, rule = '') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
lists: { regions: [africa, asia] }
facts:
  employer: { related: subsidiaries count as one }
  region: { one of: regions }
  contributions: { kind: number, declared by: clerk }
  born: { kind: date, valid for: 1 month }
  active: yes or no
seats:
  member: { filled by: roll }
  clerk: { filled by: roll, number: 1 }
rolls:
  electors: ${roll}
rules:
  vote: { voters: electors, moved by: anyone, options: [for, against], passes: for > against, open: 7 days${rule} }
powers:
  - { may: resolve, by: vote }
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'], 'club.clerk': ['cy'] },
  )

describe('a roll', () => {
  const voters = (roll: string, at: string, ...past: readonly Told[]) => {
    const { state } = club(roll)
      .given(...past)
      .when(moves(at))
    return [...(state.motions.get(1)?.electorate.keys() ?? [])].toSorted()
  }

  it('is of those of whom a condition is so', () => {
    const worked = (by: string, count: string, at: string) => declares('cy', 'contributions', count, at, { person: by })
    const roll = '{ of: member, who: contributions in 12 months >= 50 }'
    const past = [worked('ada', '30', day(1)), worked('bo', '49', day(1)), worked('ada', '20', day(2))]
    assert.deepEqual(voters(roll, day(3), ...past), ['ada'])
    assert.deepEqual(voters(roll, '2027-02-28T23:59:59.999Z', ...past), ['ada'])
    club(roll)
      .given(...past)
      .when(moves('2027-03-01T00:00:00.000Z'))
      .thenRefused({ type: 'NobodyCanVote' })
  })

  it('is of those who asked for it, as long as they do', () => {
    const roll = '{ of: member, who: opted in, affirmed: yearly }'
    const past = [opts('ada', 'opt in', day(1)), opts('bo', 'opt in', day(1)), opts('bo', 'opt out', day(2))]
    assert.deepEqual(voters(roll, day(3), ...past), ['ada'])
    assert.deepEqual(voters(roll, '2027-02-28T23:59:59.999Z', ...past), ['ada'])
    club(roll)
      .given(...past)
      .when(moves('2027-03-01T00:00:00.000Z'))
      .thenRefused({ type: 'NobodyCanVote' })
  })

  it('stays as it is from its close on', () => {
    const roll = '{ of: member, who: opted in, closes: 1 week before the vote }'
    const past = [opts('ada', 'opt in', day(1)), opts('bo', 'opt in', day(1, '00:00:00.001'))]
    assert.deepEqual(voters(roll, day(8), ...past), ['ada'])
  })

  it('asks nobody where it does not say so', () => {
    club('{ of: member }')
      .given()
      .when(opts('ada', 'opt in', day(1)))
      .thenRefused({ type: 'NoOptingIn' })
  })
})

describe('a fact', () => {
  const facts = club('{ of: member }', ', one ballot per: employer')

  it('holds only what its kind and its list allow', () => {
    for (const [fact, value] of [
      ['region', 'mars'],
      ['active', 'maybe'],
      ['born', '2026-02-30'],
      ['employer', ' '],
    ] as const) {
      facts
        .given()
        .when(declares('ada', fact, value))
        .thenRefused({ type: 'WrongValue', fact })
    }
    facts
      .given()
      .when(declares('ada', 'region', 'Asia'))
      .then({ type: 'FactDeclared', value: 'Asia' })
  })

  it('is said by whom the charter names', () => {
    facts
      .given()
      .when(declares('ada', 'contributions', '1'))
      .thenRefused({ type: 'NotOwnFact' })
    facts
      .given()
      .when(declares('cy', 'contributions', '1', dayOne, { person: 'ada' }))
      .then({ type: 'FactDeclared', person: 'ada' })
    facts
      .given()
      .when(declares('cy', 'employer', 'acme', dayOne, { person: 'ada' }))
      .thenRefused({ type: 'NotOwnFact' })
  })

  it('makes one ballot of values that belong together', () => {
    const past = [declares('ada', 'employer', 'Acme Labs'), declares('bo', 'employer', 'acme')]
    const relates = (by: string): Told => ({
      by,
      at: dayOne,
      act: { type: 'relate', fact: 'employer', value: 'Acme Labs', to: 'Acme' },
    })
    const apart = facts.given(...past).when(moves(day(1)))
    assert.equal(apart.state.motions.get(1)?.opened.electorate.size, 3)
    const together = facts.given(...past, relates('ada')).when(moves(day(1)))
    assert.equal(together.state.motions.get(1)?.opened.electorate.size, 2)
    facts
      .given(...past)
      .when(relates('cy'))
      .thenRefused({ type: 'MayNotRelate' })
  })
})
