import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  approves,
  type ElectionStory,
  electionStory,
  ranks,
  scores,
  voteCloses,
} from '../../../../../test/support/election-story.ts'
import { clockTools, passTime } from '../../../../../test/support/given.ts'
import { foresee } from '../../foresight/foresee.ts'
import { nextDue } from '../../tick.ts'
import type { BallotContent } from '../election-act.ts'

const muchLater = '2026-04-30T00:00:00.000Z'

/** What the close says, and all that follows of it in the election. */
function heldAs(story: ElectionStory, candidates: readonly string[], ballots: readonly BallotContent[]) {
  const { state } = electionStory(story).held(candidates, ballots).whenTimePasses(muchLater)
  const run = state.elections.get(1)
  const contest = run?.contests.get('')
  const sitting = state.groups.get('board')?.holdings.get('director') ?? []
  const directors = sitting.filter(({ ended }) => ended === undefined).map(({ person }) => person)
  return { state, run, closed: contest?.closed, directors, how: run?.ended?.how }
}

describe('the close of a vote', () => {
  it('elects whom the ballots elect, and the seats are taken by them', () => {
    const ballots = [approves('ada', 'bo'), approves('bo'), approves('bo', 'cy')]
    const { closed, directors, how } = heldAs({ keys: 'method: approval' }, ['ada', 'bo', 'cy'], ballots)
    assert.partialDeepStrictEqual(closed?.result, { kind: 'elected', elected: ['bo'], how: 'count' })
    assert.equal(closed?.at, voteCloses)
    assert.equal(closed?.cast, 3)
    assert.deepEqual(directors, ['bo'])
    assert.equal(how, 'filled')
  })

  it('keeps the others in their order, as next in line', () => {
    const ballots = [approves('ada', 'bo', 'cy'), approves('bo', 'cy'), approves('bo')]
    const { closed } = heldAs({ keys: 'method: approval' }, ['ada', 'bo', 'cy'], ballots)
    assert.partialDeepStrictEqual(closed?.result, { others: ['cy', 'ada'] })
  })

  it('counts rankings and scores by their methods', () => {
    const ranked = [ranks('ada', 'bo'), ranks('bo', 'ada'), ranks('cy', 'bo'), ranks('cy'), ranks('bo', 'cy')]
    const irv = heldAs({ keys: 'method: IRV' }, ['ada', 'bo', 'cy'], ranked)
    assert.partialDeepStrictEqual(irv.closed?.result, { elected: ['bo'] })
    const scored = [scores({ ada: 5, bo: 4 }), scores({ ada: 5, bo: 4 }), scores({ bo: 5 })]
    const star = heldAs({ keys: 'method: STAR' }, ['ada', 'bo'], scored)
    assert.partialDeepStrictEqual(star.closed?.result, { elected: ['ada'] })
  })

  it('has nobody elected where nobody voted and a quorum was asked for', () => {
    const keys = 'method: approval\nquorum: 1/2 of voters'
    const { closed, how, directors } = heldAs({ keys }, ['ada', 'bo'], [approves('ada'), approves('ada')])
    assert.deepEqual(closed?.result, { kind: 'no quorum', without: 'void' })
    assert.equal(how, 'void')
    assert.deepEqual(directors, [])
  })

  it('is put off once for want of a quorum, where the charter extends it', () => {
    const keys = 'method: approval\nquorum: 1/2 of voters\nwithout quorum: extended by 1 week'
    const { closed } = heldAs({ keys }, ['ada', 'bo'], [approves('ada')])
    assert.equal(closed?.at, '2026-03-22T00:00:00.000Z')
    assert.deepEqual(closed?.result, { kind: 'no quorum', without: 'extended' })
  })

  it('begins another election at once where the charter has all vote again', () => {
    const keys = 'method: approval\nquorum: 1/2 of voters\nwithout quorum: rerun'
    const { run, state } = heldAs({ keys }, ['ada', 'bo'], [approves('ada')])
    assert.deepEqual(run?.ended?.how, 'rerun')
    assert.equal(run?.ended?.again, 2)
    assert.partialDeepStrictEqual(state.elections.get(2)?.begun, { because: { kind: 'rerun', of: 1 } })
    assert.equal(state.elections.get(2)?.at, voteCloses)
  })

  it('leaves the seat empty, or has all vote again, where the default option wins', () => {
    const ballots = [ranks('default'), ranks('default', 'ada'), ranks('ada')]
    const keys = 'method: Condorcet\ndefault option: '
    const vacant = heldAs({ keys: `${keys}{ name: None of the above, wins: vacant }` }, ['ada', 'bo'], ballots)
    assert.deepEqual(vacant.closed?.result, { kind: 'default option', wins: 'vacant' })
    assert.equal(vacant.how, 'void')
    const rerun = heldAs({ keys: `${keys}{ name: None of the above, wins: rerun }` }, ['ada', 'bo'], ballots)
    assert.equal(rerun.how, 'rerun')
  })

  it('has neither quorum nor majority by the rule of Debian without a default option', () => {
    const ballots = [ranks('ada', 'bo')]
    const without = heldAs({ keys: 'method: Debian' }, ['ada', 'bo'], ballots)
    assert.partialDeepStrictEqual(without.closed?.result, { kind: 'elected', elected: ['ada'] })
    // Three halves of the root of five voters are four votes.
    const keys = 'method: Debian\ndefault option: { name: None of the above, wins: vacant }'
    const short = heldAs({ keys }, ['ada', 'bo'], ballots)
    assert.deepEqual(short.closed?.result, { kind: 'default option', wins: 'vacant' })
  })

  it('elects nobody below the default option', () => {
    const ballots = [ranks('ada', 'default', 'bo'), ranks('ada', 'default'), ranks('bo', 'ada')]
    const keys = 'method: Condorcet\ndefault option: None of the above'
    const { closed, directors } = heldAs({ keys, seats: 2 }, ['ada', 'bo', 'cy'], ballots)
    assert.partialDeepStrictEqual(closed?.result, { elected: ['ada'], others: [] })
    assert.deepEqual(directors, ['ada'])
  })

  it('asks what the charter asks for besides standing high enough', () => {
    const ballots = [approves('ada'), approves('ada'), approves('bo'), approves('cy')]
    const keys = 'method: approval\nelected when: at least 50% of cast'
    const { closed } = heldAs({ keys, seats: 2 }, ['ada', 'bo', 'cy'], ballots)
    assert.partialDeepStrictEqual(closed?.result, { elected: ['ada'], others: [] })
  })

  it('holds no vote where the charter elects the unopposed', () => {
    const { closed, directors } = heldAs({ keys: 'method: approval\nunopposed: elected', seats: 2 }, ['ada', 'bo'], [])
    assert.partialDeepStrictEqual(closed?.result, { elected: ['ada', 'bo'], how: 'unopposed' })
    assert.equal(closed?.bundle, undefined)
    assert.deepEqual(directors, ['ada', 'bo'])
  })

  it('lets nobody withdraw who was elected unopposed already', () => {
    electionStory({ keys: 'method: approval\nunopposed: elected\ncertified by: board vote' })
      .held(['ada'], [])
      .when({ by: 'ada', at: '2026-03-09T00:00:00.000Z', act: { type: 'withdraw candidacy', election: 1 } })
      .thenRefused({ type: 'NotInThisPhase', until: '2026-03-08T00:00:00.000Z' })
  })

  it('is over without candidates', () => {
    const { closed, how } = heldAs({ keys: 'method: approval' }, [], [])
    assert.deepEqual(closed?.result, { kind: 'no candidates' })
    assert.equal(how, 'void')
  })

  it('never has more of one employer than the cap, the lower ones passed over', () => {
    const declared = (by: string, value: string) => ({
      by,
      at: '2026-02-01T00:00:00.000Z',
      act: { type: 'declare', fact: 'employer', value } as const,
    })
    const ballots = [approves('ada', 'bo', 'cy'), approves('ada', 'bo'), approves('ada')]
    const story = {
      keys: 'method: approval\ncap: { at most: 1, share: employer, over: those elected }',
      more: 'facts:\n  employer: { declared by: voter }',
      seats: 2,
      before: [declared('ada', 'Acme'), declared('bo', 'acme'), declared('cy', 'Birch')],
    }
    const { closed, directors } = heldAs(story, ['ada', 'bo', 'cy'], ballots)
    assert.partialDeepStrictEqual(closed?.result, {
      elected: ['ada', 'cy'],
      passedOver: [{ person: 'bo', shares: 'acme' }],
    })
    assert.deepEqual(directors, ['ada', 'cy'])
  })

  it('settles a tie by the lot, which is the same for everybody who draws it again', () => {
    const ballots = [approves('ada'), approves('bo')]
    const { closed } = heldAs({ keys: 'method: approval\ntie: lot' }, ['ada', 'bo'], ballots)
    assert.equal(closed?.result.kind, 'elected')
    assert.match(closed?.lot?.seed ?? '', /^[0-9a-f]{64}$/)
  })

  it('draws among the candidates where nobody votes', () => {
    const { closed, directors } = heldAs({ keys: 'method: lot', seats: 2 }, ['ada', 'bo', 'cy'], [])
    assert.equal(closed?.result.kind === 'elected' ? closed.result.how : '', 'lot')
    assert.equal(directors.length, 2)
  })

  it('is not foreseen: nobody knows how people will vote, and the ballots stay where they are', () => {
    const { state } = electionStory({ keys: 'method: approval' })
      .held(['ada', 'bo'], [approves('ada')])
      .whenTimePasses('2026-03-11T00:00:00.000Z')
    foresee(state, '2026-03-11T00:00:00.000Z', '2027-03-01T00:00:00.000Z')
    assert.equal(state.elections.get(1)?.contests.get('')?.closed, undefined)
    passTime(state, muchLater)
    assert.equal(state.elections.get(1)?.contests.get('')?.closed?.cast, 1)
  })

  it('throws rather than count without the box, since nobody may be told that nobody voted', () => {
    const { state } = electionStory({ keys: 'method: approval' })
      .held(['ada', 'bo'], [approves('ada')])
      .whenTimePasses('2026-03-11T00:00:00.000Z')
    assert.throws(() => nextDue(state, muchLater, clockTools), /closes at 2026-03-15.* without its ballots/)
  })

  it('is void where the method cannot count: Schulze compares no opposition alone', () => {
    const keys = 'method: { name: Schulze, defeat strength: opposition }'
    const { closed, how } = heldAs({ keys }, ['ada', 'bo'], [ranks('ada')])
    assert.deepEqual(closed?.result, { kind: 'not counted', why: 'WrongParam' })
    assert.equal(how, 'void')
  })
})
