import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-02-01T00:00:00.000Z'
const later = '2026-02-02T00:00:00.000Z'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  member: { filled by: roll, may leave: any time }
  keeper: { number: 1, filled by: invitation of 2 of member }
  guest: { filled by: [invitation of any member, appointment by council], ratified by: council }
  boss: { filled by: roll }
rules:
  council: { voters: boss, options: [for, against], passes: for > against, open: 3 days, closes early: when certain }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'], 'club.boss': ['gus'] },
)
const invites = (by: string, seat: string, person: string, when = at): Told => ({
  by,
  at: when,
  act: { type: 'invite', group: 'club', seat, person },
})
const answers = (by: string, type: 'accept invitation' | 'decline invitation', seat: string, when = later): Told => ({
  by,
  at: when,
  act: { type, group: 'club', seat },
})

describe('an invitation', () => {
  it('seats nobody until they say yes, and as many have invited as the charter says', () => {
    club
      .given()
      .when(invites('ada', 'keeper', 'di'))
      .then({ type: 'Invited', seat: 'keeper', person: 'di', inviter: 'ada' })
    club
      .given(invites('ada', 'keeper', 'di'))
      .when(answers('di', 'accept invitation', 'keeper'))
      .thenRefused({ type: 'InvitersMissing', count: 2, have: 1 })
    club
      .given(invites('ada', 'keeper', 'di'), invites('bo', 'keeper', 'di'))
      .when(answers('di', 'accept invitation', 'keeper'))
      .then({ type: 'InvitationAccepted', person: 'di' }, { type: 'SeatTaken', seat: 'keeper', person: 'di' })
  })

  it('counts as long as whoever gave it may invite', () => {
    const leaves: Told = { by: 'bo', at, act: { type: 'step down', group: 'club', seat: 'member' } }
    club
      .given(invites('ada', 'keeper', 'di'), invites('bo', 'keeper', 'di'), leaves)
      .when(answers('di', 'accept invitation', 'keeper'))
      .thenRefused({ type: 'InvitersMissing', count: 2, have: 1 })
  })

  it('is over when it is declined', () => {
    const both = [invites('ada', 'keeper', 'di'), invites('bo', 'keeper', 'di')]
    club
      .given(...both)
      .when(answers('di', 'decline invitation', 'keeper'))
      .then({ type: 'InvitationDeclined', person: 'di' })
    club
      .given(...both, answers('di', 'decline invitation', 'keeper'))
      .when(answers('di', 'accept invitation', 'keeper'))
      .thenRefused({ type: 'NotInvited' })
  })

  it('is given by whom the charter names, once each, where a place is free', () => {
    club
      .given()
      .when(invites('gus', 'keeper', 'di'))
      .thenRefused({ type: 'MayNotInvite' })
    club
      .given()
      .when(invites('ada', 'member', 'di'))
      .thenRefused({ type: 'NotByInvitation' })
    club
      .given(invites('ada', 'keeper', 'di'))
      .when(invites('ada', 'keeper', 'di', later))
      .thenRefused({ type: 'InvitedAlready', person: 'di' })
    const taken = [
      invites('ada', 'keeper', 'di'),
      invites('bo', 'keeper', 'di'),
      answers('di', 'accept invitation', 'keeper'),
    ]
    club
      .given(...taken)
      .when(invites('ada', 'keeper', 'el', later))
      .thenRefused({ type: 'NoFreeSeat', number: 1 })
  })

  it('is the only way in that "admit" has to such a seat', () => {
    const act = {
      type: 'move',
      group: 'club',
      action: { verb: 'admit', object: 'keeper' },
      title: 'Di',
      person: 'di',
    } as const
    club.given().when({ by: 'ada', at, act }).thenRefused({ type: 'OnlyByInvitation' })
  })
})

describe('a seat that others ratify', () => {
  const accepted = [invites('ada', 'guest', 'di'), answers('di', 'accept invitation', 'guest')]
  const votes = (option: string): Told => ({ by: 'gus', at: later, act: { type: 'vote', motion: 1, option } })

  it('is taken by whoever accepts when the body has agreed, and not before', () => {
    club
      .given(invites('ada', 'guest', 'di'))
      .when(answers('di', 'accept invitation', 'guest'))
      .then(
        { type: 'InvitationAccepted' },
        { type: 'MotionOpened', motion: 1, group: 'club', effect: { kind: 'appoint', seat: 'guest', person: 'di' } },
      )
    club
      .given(...accepted)
      .when(votes('for'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'SeatTaken', person: 'di', motion: 1 },
      )
    club
      .given(...accepted)
      .when(votes('against'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'lost' })
  })

  it('is not ratified once more by the body that decides it itself', () => {
    const appoints: Told = {
      by: 'gus',
      at,
      act: { type: 'move', group: 'club', action: { verb: 'appoint', object: 'guest' }, title: 'Di', person: 'di' },
    }
    club
      .given(appoints)
      .when({ by: 'gus', at, act: { type: 'vote', motion: 1, option: 'for' } })
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried' }, { type: 'SeatTaken', person: 'di' })
  })
})
