import { describe, it } from 'node:test'
import { charterOf, foundationOf } from '../../../test/support/given.ts'

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
  keeper: { filled by: invitation of 2 of member }
  host: { number: 1, from: member, filled by: appointment of chair }
powers:
  - { may: open doors, by: chair and clerk }
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['ada'], 'club.clerk': ['bo'], 'club.host': ['cy'] },
  )
  const move = (object: string, person: string, verb = 'appoint') => ({
    by: 'ada',
    at: '2026-02-01T00:00:00.000Z',
    act: { type: 'move', group: 'club', action: { verb, object }, title: 'Them', person } as const,
  })

  it('is not for one of two who must agree', () => {
    club.given().when(move('merger', 'cy')).thenRefused({ type: 'TogetherNotYet' })
    club
      .given()
      .when(move('keeper', 'di', 'admit'))
      .thenRefused({ type: 'TogetherNotYet' })
    club
      .given()
      .when(move('doors', 'cy', 'open'))
      .thenRefused({ type: 'TogetherNotYet' })
  })

  it('is of somebody who can hold the seat, does not hold it, and finds it free', () => {
    club.given().when(move('host', 'di')).thenRefused({ type: 'NotEligible', person: 'di' })
    club.given().when(move('host', 'cy')).thenRefused({ type: 'AlreadyHolds', person: 'cy' })
    club.given().when(move('host', 'bo')).thenRefused({ type: 'NoFreeSeat' })
  })
})
