import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import { holds } from './seats.ts'

describe('appointing', () => {
  const club = foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  member: { filled by: roll }
  chair: { number: 1, filled by: roll }
  clerk: { number: 1, filled by: roll }
  merger: { from: member, filled by: appointment of chair and clerk }
  host: { number: 1, from: member, filled by: appointment of chair }
`,
      ),
    },
    {
      'club.member': ['ada', 'bo', 'cy'],
      'club.chair': ['ada'],
      'club.clerk': ['bo'],
      'club.host': ['cy'],
    },
  )
  const move = (object: string, person: string) => ({
    by: 'ada',
    at: '2026-02-01T00:00:00.000Z',
    act: { type: 'move', group: 'club', action: { verb: 'appoint', object }, title: 'Them', person } as const,
  })

  const later = '2026-02-01T01:00:00.000Z'
  const says = (by: string, motion: number, option = 'for') => ({
    by,
    at: '2026-02-01T00:00:01.000Z',
    act: { type: 'vote', motion, option } as const,
  })
  const seated = (person: string, seat: string, ...story: readonly Told[]) => {
    const { state, result } = club.play(...story)
    assert.ok(result.ok)
    passTime(state, later)
    return holds(state, person, { group: 'club', seat }, later)
  }

  it('takes each of two who must agree', () => {
    const begun = move('merger', 'cy')
    assert.equal(seated('cy', 'merger', begun, says('ada', 2)), false)
    assert.equal(seated('cy', 'merger', begun, says('ada', 2), says('bo', 3, 'against')), false)
    assert.equal(seated('cy', 'merger', begun, says('ada', 2), says('bo', 3)), true)
  })

  it('is of somebody who can hold the seat, does not hold it, and finds it free', () => {
    club.given().when(move('host', 'di')).thenRefused({ type: 'NotEligible', person: 'di' })
    club.given().when(move('host', 'cy')).thenRefused({ type: 'AlreadyHolds', person: 'cy' })
    club.given().when(move('host', 'bo')).thenRefused({ type: 'NoFreeSeat' })
  })
})
