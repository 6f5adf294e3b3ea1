import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-02-01T00:00:00.000Z'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  member: { filled by: roll, alternates: { number: 1, named by: [chair, vote], from: member } }
  chair: { number: 1, filled by: roll }
  lead: { number: 1, filled by: appointment of chair, proposed by: vote }
  envoy: { filled by: application, decided by: letter, ratified by: chair }
rules:
  vote: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 3 days, closes early: when certain }
procedures:
  letter: { stages: [{ members: { by: vote } }] }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['gus'] },
)
const moves = (by: string, verb: string, object: string, person: string): Told => ({
  by,
  at,
  act: { type: 'move', group: 'club', action: { verb, object }, title: 'Them', person },
})
const votes = (by: string, motion: number): Told => ({ by, at, act: { type: 'vote', motion, option: 'for' } })

describe('an appointment from those whom others propose', () => {
  it('is of somebody whom they have decided to propose', () => {
    club
      .given()
      .when(moves('gus', 'appoint', 'lead', 'di'))
      .thenRefused({ type: 'NotProposed', person: 'di' })
    const proposed = [moves('ada', 'propose', 'lead', 'di'), votes('ada', 1)]
    club
      .given(...proposed)
      .when(moves('gus', 'appoint', 'lead', 'di'))
      .thenRefused({ type: 'NotProposed' })
    club
      .given(...proposed, votes('bo', 1))
      .when(moves('gus', 'appoint', 'lead', 'di'))
      .then({ type: 'DoneAlone' }, { type: 'SeatTaken', seat: 'lead', person: 'di' })
  })

  it('does not come from the seat that appoints', () => {
    club
      .given()
      .when(moves('gus', 'propose', 'lead', 'di'))
      .thenRefused({ type: 'MayNotMove' })
  })
})

describe('alternates whom others name', () => {
  const names = (by: string, person?: string, of = 'ada'): Told => ({
    by,
    at,
    act: { type: 'name alternate', group: 'club', seat: 'member', of, ...(person !== undefined && { person }) },
  })

  it('are named at once by the holder of the seat that does', () => {
    club.given().when(names('gus', 'bo')).then({ type: 'AlternateNamed', person: 'ada', alternate: 'bo' })
    club.given(names('gus', 'bo')).when(names('gus')).then({ type: 'AlternateNamed', person: 'ada' })
    club.given(names('gus', 'bo')).when(names('gus', 'cy')).thenRefused({ type: 'AlternatesFull', most: 1 })
    club.given().when(names('gus', 'di')).thenRefused({ type: 'NotEligible', person: 'di' })
  })

  it('or by a vote where a rule does, and by nobody else', () => {
    club
      .given()
      .when(names('bo', 'cy'))
      .then({ type: 'MotionOpened', effect: { kind: 'name alternate', person: 'ada', alternate: 'cy' } })
    club
      .given(names('bo', 'cy'), votes('ada', 1))
      .when(votes('bo', 1))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'AlternateNamed', alternate: 'cy' },
      )
    club.given().when(names('fay', 'cy')).thenRefused({ type: 'AlternatesNamedBy' })
  })
})

describe('a seat that is decided by a procedure and ratified', () => {
  it('has the ratification as its last stage', () => {
    const applies: Told = {
      by: 'di',
      at,
      act: { type: 'apply', group: 'club', seat: 'envoy', answers: 'a'.repeat(64) },
    }
    const { state } = club.play(applies)
    const stages = state.courses.get(1)?.begun.procedure.stages.map(({ name }) => name)
    assert.deepEqual(stages, ['members', 'ratification'])
  })
})
