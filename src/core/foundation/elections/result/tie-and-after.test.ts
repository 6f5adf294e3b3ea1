import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves, electionStory, voteCloses } from '../../../../../test/support/election-story.ts'
import { digest, type Told } from '../../../../../test/support/given.ts'

const day = (of_march: number) => `2026-03-${String(of_march).padStart(2, '0')}T00:00:00.000Z`
const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const settle = (by: string, at: string, ...chosen: readonly string[]) =>
  told(by, at, { type: 'settle tie', election: 1, chosen })

const twoTied = [approves('ada', 'bo'), approves('ada', 'cy')]

describe('a tie', () => {
  const agreement = electionStory({ keys: 'method: approval\ntie: [agreement of the tied, lot]', seats: 2 })

  it('is first a question to the tied, for seven days, without the lot being shown', () => {
    agreement
      .held(['ada', 'bo', 'cy'], twoTied)
      .whenTimePasses(voteCloses)
      .then({
        at: voteCloses,
        event: {
          type: 'BallotsClosed',
          result: { kind: 'tied', sure: ['ada'], among: ['bo', 'cy'], places: 1, step: 0, until: day(22) },
        },
      })
  })

  it('is over as soon as all of them agree, and not when one of them says so', () => {
    const one = agreement.held(['ada', 'bo', 'cy'], twoTied, settle('bo', day(16), 'cy'))
    one.whenTimePasses(day(17)).then()
    const both = agreement.held(['ada', 'bo', 'cy'], twoTied, settle('bo', day(16), 'cy'), settle('cy', day(17), 'cy'))
    const { state } = both.whenTimePasses(day(17))
    const contest = state.elections.get(1)?.contests.get('')
    assert.partialDeepStrictEqual(contest?.closed?.result, { kind: 'elected', elected: ['ada', 'cy'] })
    assert.equal(state.elections.get(1)?.ended?.at, day(17))
  })

  it('takes no word of others, and no choice that does not fill the places', () => {
    const tied = agreement.held(['ada', 'bo', 'cy'], twoTied)
    tied.when(settle('ada', day(16), 'bo')).thenRefused({ type: 'NotAskedAboutTie' })
    tied.when(settle('bo', day(16), 'ada')).thenRefused({ type: 'WrongTieChoice', places: 1 })
    tied.when(settle('bo', day(16), 'bo', 'cy')).thenRefused({ type: 'WrongTieChoice' })
    tied.when(settle('bo', day(22), 'bo')).thenRefused({ type: 'ElectionOver' })
  })

  it('goes on to the next step when nobody has agreed in time', () => {
    const { state } = agreement.held(['ada', 'bo', 'cy'], twoTied).whenTimePasses(day(22))
    const closed = state.elections.get(1)?.contests.get('')?.closed
    assert.equal(closed?.result.kind, 'elected')
    assert.ok(closed?.lot !== undefined)
  })

  it('is for whoever has the casting vote, where the charter says so', () => {
    const casting = electionStory({
      keys: 'method: approval\ntie: [casting vote of chair]',
      holders: { 'board.chair': ['fay'] },
    })
    const { state } = casting
      .held(['ada', 'bo'], [approves('ada'), approves('bo')], settle('fay', day(16), 'bo'))
      .whenTimePasses(day(16))
    assert.partialDeepStrictEqual(state.elections.get(1)?.contests.get('')?.closed?.result, { elected: ['bo'] })
  })

  it('is for whoever has served longer', () => {
    const service = electionStory({
      keys: 'method: approval\ntie: [longest service, lot]',
      // One of the two seats is vacant, and whoever has the other stands for it as well.
      seats: 2,
      holders: { 'board.director': ['bo'] },
    })
    const { state } = service.held(['ada', 'bo'], [approves('ada'), approves('bo')]).whenTimePasses(voteCloses)
    const closed = state.elections.get(1)?.contests.get('')?.closed
    assert.partialDeepStrictEqual(closed?.result, { kind: 'elected', elected: ['bo'] })
  })

  it('makes all vote again, where the charter says so', () => {
    const again = electionStory({ keys: 'method: approval\ntie: rerun' })
    const { state } = again.held(['ada', 'bo'], [approves('ada'), approves('bo')]).whenTimePasses(voteCloses)
    assert.equal(state.elections.get(1)?.ended?.how, 'rerun')
  })
})

describe('a result', () => {
  const votes = (motion: number, option: string, at: string) =>
    ['ada', 'bo', 'cy'].map((by) => told(by, at, { type: 'vote', motion, option }))

  it('waits for whoever certifies it, and then fills the seats', () => {
    const certified = electionStory({ keys: 'method: approval\ncertified by: board vote' })
    const held = certified.held(['ada', 'bo'], [approves('ada')], ...votes(2, 'for', day(16)))
    const { state } = held.whenTimePasses(day(30))
    assert.equal(state.elections.get(1)?.ended?.how, 'filled')
    assert.ok((state.elections.get(1)?.ended?.at ?? '') > voteCloses)
  })

  it('is void when it is not certified', () => {
    const certified = electionStory({ keys: 'method: approval\ncertified by: board vote' })
    const { state } = certified
      .held(['ada', 'bo'], [approves('ada')], ...votes(2, 'against', day(16)))
      .whenTimePasses(day(30))
    assert.equal(state.elections.get(1)?.ended?.how, 'void')
    assert.deepEqual(state.groups.get('board')?.holdings.get('director') ?? [], [])
  })

  it('is counted when the vote ends, and takes its course when the phases after the vote are over', () => {
    const evaluated = electionStory({ keys: 'method: approval\ncertified by: board vote', after: 'evaluation: 1 week' })
    const held = evaluated.held(['ada', 'bo'], [approves('ada')])
    const { state } = held.whenTimePasses(day(21))
    assert.equal(state.elections.get(1)?.contests.get('')?.closed?.at, voteCloses)
    assert.deepEqual(state.elections.get(1)?.phase, { kind: 'counted', until: day(22) })
    held
      .whenTimePasses(day(22))
      .then(
        { at: voteCloses, event: { type: 'BallotsClosed' } },
        { at: day(22), event: { type: 'BodyAsked', about: { kind: 'certify election' } } },
        { at: day(22), event: { type: 'MotionOpened' } },
      )
  })

  const challenged = electionStory({ keys: 'method: approval\nchallenge: 1 week to board vote' })
  const challenge = (by: string, at: string) =>
    told(by, at, { type: 'challenge result', election: 1, reason: digest('a reason') })

  it('can be challenged until its time is over, and the seats wait for that', () => {
    const held = challenged.held(['ada', 'bo'], [approves('ada')])
    held.whenTimePasses(day(21)).state
    const { state } = held.whenTimePasses(day(22))
    assert.equal(state.elections.get(1)?.ended?.at, day(22))
    held.when(challenge('cy', day(22))).thenRefused({ type: 'ElectionOver' })
    held.when(challenge('fay', day(16))).thenRefused({ type: 'NotOnRoll' })
  })

  it('is challenged once by each, and not after its time while a challenge is being answered', () => {
    const held = challenged.held(['ada', 'bo'], [approves('ada')], challenge('cy', day(21)))
    held.when(challenge('cy', day(21))).thenRefused({ type: 'SaidAlready', act: 'challenge result' })
    held.when(challenge('di', day(21))).then({ type: 'ResultChallenged' })
    held.when(challenge('di', day(22))).thenRefused({ type: 'NotInThisPhase', act: 'challenge result' })
  })

  it('falls when the challenge is upheld, and all vote again', () => {
    const held = challenged.held(
      ['ada', 'bo'],
      [approves('ada')],
      challenge('cy', day(16)),
      ...votes(2, 'for', day(17)),
    )
    const { state } = held.whenTimePasses(day(30))
    assert.equal(state.elections.get(1)?.ended?.how, 'rerun')
  })

  it('stands when it is not', () => {
    const against = votes(2, 'against', day(17))
    const { state } = challenged
      .held(['ada', 'bo'], [approves('ada')], challenge('cy', day(16)), ...against)
      .whenTimePasses(day(30))
    assert.equal(state.elections.get(1)?.ended?.how, 'filled')
  })

  it('only advises where the charter has somebody appoint', () => {
    const advisory = electionStory({ keys: 'method: approval\nadvisory: yes\nappointed by: board vote' })
    const appointed = advisory.held(['ada', 'bo'], [approves('ada')], ...votes(2, 'for', day(16)))
    assert.equal(appointed.whenTimePasses(day(30)).state.elections.get(1)?.ended?.how, 'filled')
    const not = advisory.held(['ada', 'bo'], [approves('ada')], ...votes(2, 'against', day(16)))
    const { state } = not.whenTimePasses(day(30))
    assert.equal(state.elections.get(1)?.ended?.how, 'advised')
    assert.deepEqual(state.groups.get('board')?.holdings.get('director') ?? [], [])
  })
})

describe('a vote without its quorum that is referred to a body', () => {
  const keys = 'method: approval\nquorum: 1/2 of voters\nwithout quorum: refer to board vote'
  const referred = electionStory({ keys })
  const says = (option: string) =>
    ['ada', 'bo', 'cy'].map((by) => told(by, day(16), { type: 'vote', motion: 2, option }))

  it('asks that body at once whether it is held again, and waits', () => {
    const closing = referred.held(['ada', 'bo'], [approves('ada')]).whenTimePasses(voteCloses)
    const about = { kind: 'hold again', election: 1 } as const
    closing.then(
      { at: voteCloses, event: { type: 'BallotsClosed', result: { kind: 'no quorum', without: 'refer' } } },
      { at: voteCloses, event: { type: 'BodyAsked', motion: 1, part: 2, about } },
      { at: voteCloses, event: { type: 'MotionOpened', action: { verb: 'rerun', object: 'election/directors' } } },
    )
    assert.deepEqual(closing.state.elections.get(1)?.phase, { kind: 'awaiting', what: 'referral', step: 0 })
  })

  it('is held again when the body says so', () => {
    const { state } = referred.held(['ada', 'bo'], [approves('ada')], ...says('for')).whenTimePasses(day(22))
    assert.partialDeepStrictEqual(state.elections.get(1)?.ended, { how: 'rerun', again: 3, at: day(22) })
    assert.deepEqual(state.elections.get(3)?.begun.because, { kind: 'rerun', of: 1 })
  })

  it('is void when the body refuses, or says nothing', () => {
    for (const answers of [says('against'), []]) {
      const { state } = referred.held(['ada', 'bo'], [approves('ada')], ...answers).whenTimePasses(day(30))
      assert.partialDeepStrictEqual(state.elections.get(1)?.ended, { how: 'void', at: day(22) })
    }
  })

  it('asks nobody where the quorum was met', () => {
    const held = referred.held(['ada', 'bo'], [approves('ada'), approves('ada'), approves('bo')])
    assert.equal(held.whenTimePasses(voteCloses).state.elections.get(1)?.ended?.how, 'filled')
  })
})
