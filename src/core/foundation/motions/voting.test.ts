import { describe, it } from 'node:test'
import { given, smallFoundation, type Told } from '../../../../test/support/given.ts'

const opening = '2026-03-01T12:00:00.000Z'
const closing = '2026-03-06T12:00:00.000Z'
const later = '2026-03-02T00:00:00.000Z'
const lastMoment = '2026-03-06T11:59:59.999Z'

const moved: Told = {
  by: 'ada',
  at: opening,
  act: { type: 'move', group: 'tools', action: { verb: 'resolve', object: '' }, title: 'Buy a kettle' },
}
const open = [...smallFoundation(), moved]
const vote = (by: string, option: string, at = later): Told => ({ by, at, act: { type: 'vote', motion: 1, option } })
const recuse = (by: string, at = later): Told => ({ by, at, act: { type: 'recuse', motion: 1 } })

describe('opening a vote', () => {
  it('freezes the rule, the electorate with its reasons, and the close', () => {
    given(smallFoundation())
      .when(moved)
      .then({ type: 'MotionOpened', motion: 1, electorate: { size: 5 }, opens: opening, closes: closing })
  })

  it('is open to whom the rule names as movers, and to nobody else', () => {
    given(smallFoundation())
      .when({ ...moved, by: 'fay' })
      .then({ type: 'MotionOpened' })
    given(smallFoundation())
      .when({ ...moved, by: 'fay', act: { ...moved.act, group: 'helpers' } as typeof moved.act })
      .thenRefused({ type: 'MayNotMove', group: 'helpers' })
  })

  it('refuses what the charter does not give, with who decides it', () => {
    given(smallFoundation())
      .when({
        ...moved,
        act: { type: 'move', group: 'tools', action: { verb: 'publish', object: 'website' }, title: 'x' },
      })
      .thenRefused({ type: 'NotAPower', group: 'tools', decidedBy: ['board'] })
  })

  it('holds a grant to its limit: exactly at it yes, a cent over it goes to the board', () => {
    const grant = (minor: number): Told => ({
      by: 'ada',
      at: opening,
      act: {
        type: 'move',
        group: 'tools',
        action: { verb: 'grant', object: '' },
        amount: { currency: 'USD', minor },
        title: 'x',
      },
    })
    given(smallFoundation())
      .when(grant(100_000))
      .then({ type: 'MotionOpened', amount: { currency: 'USD', minor: 100_000 } })
    given(smallFoundation()).when(grant(100_001)).thenRefused({ type: 'Reserved', to: 'board' })
  })

  it('needs an amount where the power has a limit', () => {
    given(smallFoundation())
      .when({ ...moved, act: { type: 'move', group: 'tools', action: { verb: 'grant', object: '' }, title: 'x' } })
      .thenRefused({ type: 'AmountNeeded' })
  })
})

describe('voting', () => {
  it('records a ballot of the electorate, and another one in its place', () => {
    given(open).when(vote('bo', 'no')).then({ type: 'BallotCast', motion: 1, voter: 'bo', option: 'no' })
    given([...open, vote('bo', 'no'), vote('ada', 'yes'), vote('bo', 'yes'), vote('cy', 'yes'), vote('di', 'yes')])
      .when(vote('el', 'mild-no'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', counts: { yes: 4, 'mild-no': 1, no: 0, 'mild-yes': 0 }, is: 'carried' },
      )
  })

  it('refuses who was not in the electorate when it opened, even when they have a seat since', () => {
    given(open).when(vote('fay', 'yes')).thenRefused({ type: 'NotInElectorate', motion: 1 })
    const joined: Told = {
      by: 'founding',
      at: later,
      act: { type: 'hold', group: 'tools', seat: 'member', person: 'fay' },
    }
    given([...open, joined])
      .when(vote('fay', 'yes'))
      .thenRefused({ type: 'NotInElectorate' })
  })

  it('keeps the vote of someone who has left the seat since', () => {
    const left: Told = { by: 'el', at: later, act: { type: 'step down', group: 'tools', seat: 'member' } }
    given([...open, left])
      .when(vote('el', 'yes'))
      .then({ type: 'BallotCast', voter: 'el' })
  })

  it('counts up to the last moment of the window, and not at its close', () => {
    given(open)
      .when(vote('bo', 'yes', lastMoment))
      .then({ type: 'BallotCast' })
    given(open)
      .when(vote('bo', 'yes', closing))
      .thenRefused({ type: 'VoteOver', motion: 1, closed: closing })
  })

  it('refuses an option that the rule has not, a motion that does not exist, and a visitor', () => {
    given(open).when(vote('bo', 'perhaps')).thenRefused({ type: 'UnknownOption', option: 'perhaps' })
    given(open)
      .when({ by: 'bo', at: later, act: { type: 'vote', motion: 9, option: 'yes' } })
      .thenRefused({ type: 'UnknownMotion' })
    given(open).when(vote('nobody', 'yes')).thenRefused({ type: 'UnknownPerson' })
  })

  it('asks for the reason that a rule wants', () => {
    const inHelpers: Told = {
      ...moved,
      act: { type: 'move', group: 'helpers', action: { verb: 'resolve', object: '' }, title: 'x' },
    }
    given([...smallFoundation(), inHelpers])
      .when(vote('bo', 'object'))
      .thenRefused({ type: 'ReasonNeeded', option: 'object' })
  })
})

describe('recusing oneself', () => {
  it('takes back the ballot, leaves the base and cannot be followed by a vote', () => {
    given([...open, vote('bo', 'no'), recuse('bo')])
      .when(vote('bo', 'yes'))
      .thenRefused({ type: 'HasRecused', motion: 1 })
    given([...open, vote('bo', 'no'), vote('ada', 'yes'), vote('cy', 'yes'), vote('di', 'yes'), vote('el', 'yes')])
    given([...open, vote('bo', 'no'), vote('ada', 'yes'), vote('cy', 'yes'), vote('di', 'yes'), recuse('el')])
      .when(recuse('bo'))
      .thenRefused({ type: 'VoteOver' })
  })

  it('ends the vote when everybody else has voted', () => {
    given([...open, vote('ada', 'yes'), vote('cy', 'yes'), vote('di', 'yes'), vote('el', 'yes')])
      .when(recuse('bo'))
      .then(
        { type: 'VoterRecused', voter: 'bo' },
        { type: 'MotionClosed', is: 'carried', why: 'all have voted', recused: 1 },
      )
  })

  it('is refused where the rule forbids it', () => {
    const inHelpers: Told = {
      ...moved,
      act: { type: 'move', group: 'helpers', action: { verb: 'resolve', object: '' }, title: 'x' },
    }
    given([...smallFoundation(), inHelpers])
      .when(recuse('bo'))
      .thenRefused({ type: 'RecusalForbidden' })
  })
})

describe('the close', () => {
  it('comes when all have voted, with the outcome by the rule', () => {
    const four = ['ada', 'bo', 'cy', 'di'].map((voter) => vote(voter, 'yes'))
    given([...open, ...four])
      .when(vote('el', 'mild-no'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried', why: 'all have voted' })
    given([...open, ...four])
      .when(vote('el', 'no'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'lost' })
  })

  it('comes at its time, dated when it was due however late the clock is looked at', () => {
    given([...open, vote('ada', 'yes'), vote('bo', 'yes')])
      .whenTimePasses('2026-10-31T23:59:59.999Z')
      .then({ at: closing, event: { type: 'MotionClosed', motion: 1, is: 'carried', why: 'time' } })
    given(open).whenTimePasses('2026-03-06T11:59:59.999Z').then()
  })

  it('comes when the outcome is certain, where the rule says so', () => {
    const inHelpers: Told = {
      ...moved,
      act: { type: 'move', group: 'helpers', action: { verb: 'resolve', object: '' }, title: 'x' },
    }
    given([...smallFoundation(), inHelpers, vote('ada', 'for')])
      .when(vote('bo', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried', why: 'certain' })
  })
})
