import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayOne, given, play, smallFoundation, type Told } from '../../../../test/support/given.ts'
import { incumbents } from './seats.ts'

const opening = '2026-03-01T12:00:00.000Z'
const soon = '2026-03-02T12:00:00.000Z'

const applies = (by: string, group: string, seat: string, at = opening): Told => ({
  by,
  at,
  act: { type: 'apply', group, seat, answers: 'a'.repeat(64) },
})
const vote = (by: string, option: string, motion = 1, at = soon): Told => ({
  by,
  at,
  act: { type: 'vote', motion, option },
})

describe('the first holders of a seat', () => {
  it('are each named once', () => {
    const again: Told = {
      by: 'founding',
      at: dayOne,
      act: { type: 'hold', group: 'board', seat: 'director', person: 'ada' },
    }
    given(smallFoundation()).when(again).thenRefused({ type: 'AlreadyHolds' })
  })
})

describe('applying for a seat', () => {
  it('opens the vote that the charter gives, about the applicant', () => {
    given(smallFoundation())
      .when(applies('fay', 'tools', 'member'))
      .then({
        type: 'MotionOpened',
        motion: 1,
        effect: { kind: 'admit', group: 'tools', seat: 'member', person: 'fay', answers: 'a'.repeat(64) },
      })
  })

  it('is for whom the charter lets hold it', () => {
    given(smallFoundation())
      .when(applies('fay', 'helpers', 'helper'))
      .thenRefused({ type: 'NotEligible', from: [{ group: 'tools', seat: 'member' }] })
  })

  it('is refused to who holds it, has applied, or where no seat is free', () => {
    given(smallFoundation())
      .when(applies('ada', 'tools', 'member'))
      .thenRefused({ type: 'AlreadyHolds' })
    given([...smallFoundation(), applies('fay', 'tools', 'member')])
      .when(applies('fay', 'tools', 'member', soon))
      .thenRefused({ type: 'AlreadyApplied', motion: 1 })
    const fourth: Told = {
      by: 'founding',
      at: dayOne,
      act: { type: 'hold', group: 'helpers', seat: 'helper', person: 'di' },
    }
    given([...smallFoundation(), fourth])
      .when(applies('el', 'helpers', 'helper'))
      .thenRefused({ type: 'NoFreeSeat', number: 4 })
  })

  it('is refused for seats that are filled otherwise, with the clause', () => {
    given(smallFoundation())
      .when(applies('fay', 'board', 'director'))
      .thenRefused({ type: 'NotByApplication', clause: { group: 'board', anchor: 'directors', title: 'Directors' } })
  })
})

describe('a carried application', () => {
  it('seats nobody who is no longer eligible', () => {
    const leaves: Told = { by: 'di', at: soon, act: { type: 'step down', group: 'tools', seat: 'member' } }
    given([...smallFoundation(), applies('di', 'helpers', 'helper'), leaves, vote('ada', 'for')])
      .when(vote('bo', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried' })
  })

  it('seats the applicant from that moment, for the term of the charter', () => {
    given([...smallFoundation(), applies('di', 'helpers', 'helper'), vote('ada', 'for')])
      .when(vote('bo', 'for'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried', why: 'certain' },
        { type: 'SeatTaken', person: 'di', motion: 1, until: '2027-03-02T12:00:00.000Z' },
      )
  })

  it('gives no seat when it is lost', () => {
    given([
      ...smallFoundation(),
      applies('fay', 'tools', 'member'),
      vote('ada', 'no'),
      vote('bo', 'yes'),
      vote('cy', 'yes'),
      vote('di', 'yes'),
    ])
      .when(vote('el', 'yes'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'lost' })
  })

  it('gives the last free seat once, however many votes about it are carried', () => {
    const both = [...smallFoundation(), applies('di', 'helpers', 'helper'), applies('el', 'helpers', 'helper')]
    given([...both, vote('ada', 'for', 1), vote('bo', 'for', 1), vote('ada', 'for', 2)])
      .when(vote('bo', 'for', 2))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried' })
  })
})

describe('a term', () => {
  it('ends when it is due, and the seat with it', () => {
    const { state } = play([
      ...smallFoundation(),
      applies('di', 'helpers', 'helper'),
      vote('ada', 'for'),
      vote('bo', 'for'),
    ])
    const holders = (at: string) =>
      incumbents(state, { group: 'helpers', seat: 'helper' }, at).map(({ person }) => person)
    assert.deepEqual(holders('2026-12-31T23:59:59.999Z'), ['ada', 'bo', 'cy', 'di'])
    assert.deepEqual(holders('2027-01-01T00:00:00.000Z'), ['di'])
    assert.deepEqual(holders('2027-03-02T12:00:00.000Z'), [])
  })

  it('is written into the record by the clock, in the order in which terms end', () => {
    given(smallFoundation())
      .whenTimePasses('2027-06-01T00:00:00.000Z')
      .then(
        { at: '2026-11-02T00:00:00.000Z', event: { type: 'HandOverBegan', person: 'ada' } },
        { at: '2026-11-02T00:00:00.000Z', event: { type: 'HandOverBegan', person: 'bo' } },
        { at: '2026-11-02T00:00:00.000Z', event: { type: 'HandOverBegan', person: 'cy' } },
        {
          at: '2027-01-01T00:00:00.000Z',
          event: { type: 'SeatLeft', person: 'ada', seat: 'helper', why: 'term ended' },
        },
        { at: '2027-01-01T00:00:00.000Z', event: { type: 'SeatLeft', person: 'bo' } },
        { at: '2027-01-01T00:00:00.000Z', event: { type: 'SeatLeft', person: 'cy' } },
      )
  })
})

describe('seats by office', () => {
  it('come and go with the office', () => {
    const { state } = play(smallFoundation())
    const treasurers = (at: string) => incumbents(state, { group: 'tools', seat: 'treasurer' }, at)
    assert.deepEqual(
      treasurers(soon).map(({ person, office }) => [person, office?.group]),
      [
        ['ada', 'board'],
        ['bo', 'board'],
        ['cy', 'board'],
      ],
    )
    assert.deepEqual(treasurers('2028-01-01T00:00:00.000Z'), [])
  })
})

describe('stepping down', () => {
  const leave = (by: string, group: string, seat: string): Told => ({
    by,
    at: soon,
    act: { type: 'step down', group, seat },
  })

  it('ends the seat at once where the charter lets its holder leave', () => {
    given(smallFoundation())
      .when(leave('ada', 'tools', 'member'))
      .then({ type: 'SeatLeft', person: 'ada', why: 'stepped down' })
  })

  it('is refused to who does not hold it, and where the charter does not provide for it', () => {
    given(smallFoundation())
      .when(leave('fay', 'tools', 'member'))
      .thenRefused({ type: 'DoesNotHold' })
    given(smallFoundation())
      .when(leave('ada', 'board', 'director'))
      .thenRefused({ type: 'MayNotLeave' })
    given(smallFoundation())
      .when(leave('ada', 'tools', 'treasurer'))
      .thenRefused({ type: 'MayNotLeave' })
  })
})

describe('the founding', () => {
  it('is closed to everybody else: no person drafts, adopts or seats by its acts', () => {
    given(smallFoundation())
      .when({ by: 'ada', at: soon, act: { type: 'hold', group: 'board', seat: 'director', person: 'fay' } })
      .thenRefused({ type: 'OnlyAtFounding' })
  })
})
