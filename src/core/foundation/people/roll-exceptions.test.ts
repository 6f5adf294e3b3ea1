import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { onRoll } from './roll.ts'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  clerk: { filled by: roll, number: 2 }
  member: { filled by: roll }
rolls:
  electors: { of: member, who: opted in, affirmed: yearly, plus: approved exceptions by vote }
  plain: { of: member }
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days, closes early: when all have voted }
powers: [{ may: resolve, by: vote }]
`,
    ),
  },
  { 'club.clerk': ['fay', 'gus'], 'club.member': ['ada'] },
)
const at = (moment: string) => `${moment}T00:00:00.000Z`
const asks = (by: string, when: string, roll = 'electors'): Told => ({
  by,
  at: at(when),
  act: { type: 'ask for roll', group: 'club', roll },
})
const votes = (by: string, when: string, option: string): Told => ({
  by,
  at: at(when),
  act: { type: 'vote', motion: 1, option },
})
const opts: Told = { by: 'ada', at: at('2026-01-15'), act: { type: 'opt in', group: 'club', roll: 'electors' } }
const roll = { group: 'club', seat: 'electors' }

describe('an exception from a roll', () => {
  it('is asked for by whoever does not stand on it, once at a time', () => {
    club
      .given()
      .when(asks('bo', '2026-02-01'))
      .then({ type: 'MotionOpened', effect: { kind: 'let onto roll', person: 'bo' } })
    club.given(asks('bo', '2026-02-01')).when(asks('bo', '2026-02-02')).thenRefused({ type: 'RollAsked', motion: 1 })
    club.given(opts).when(asks('ada', '2026-02-01')).thenRefused({ type: 'OnRollAlready' })
    club
      .given()
      .when(asks('bo', '2026-02-01', 'plain'))
      .thenRefused({ type: 'NobodyLetsOnto' })
    club
      .given()
      .when(asks('bo', '2026-02-01', 'other'))
      .thenRefused({ type: 'UnknownRoll' })
  })

  it('lets them onto it when it is carried, as long as having opted in holds', () => {
    const { state } = club
      .given(opts, asks('bo', '2026-02-01'), votes('fay', '2026-02-02', 'for'))
      .when(votes('gus', '2026-02-02', 'for'))
    const on = (when: string) => onRoll(state, roll, when).map(({ person }) => person)
    assert.deepEqual(on(at('2026-02-01')), ['ada'])
    assert.deepEqual(on(at('2026-02-02')), ['ada', 'bo'])
    assert.deepEqual(on('2027-02-01T23:59:59.999Z'), ['bo'])
    assert.deepEqual(on(at('2027-02-02')), [])
  })
})
