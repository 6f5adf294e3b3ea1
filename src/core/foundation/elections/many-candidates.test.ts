import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, clockTools, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import { encodeCanonical } from '../../record/canonical.ts'
import { decide } from '../decide.ts'

const club = charterOf(
  'club',
  `
seats:
  member: { filled by: roll }
  council: { number: 3, filled by: election }
elections:
  council:
    fills: council
    voters: member
    method: approval
    called by: member
    phases: { nominations: 1 week, vote: 1 week }
`,
)
const { given } = foundationOf({ club }, { 'club.member': ['ada', 'bo', 'cy'] })
const began: Told = {
  by: 'ada',
  at: '2026-03-01T00:00:00.000Z',
  act: { type: 'move', group: 'club', action: { verb: 'open', object: 'election/council' }, title: 'Now' },
}
const stands: Told = {
  by: 'ada',
  at: '2026-03-02T00:00:00.000Z',
  act: { type: 'nominate', election: 1, candidate: 'ada' },
}

/** An election in which so many stand, with identifiers as long as those that servers give. */
function crowded(candidates: number) {
  const { state } = given(began, stands).whenTimePasses('2026-03-03T00:00:00.000Z')
  const contest = state.elections.get(1)?.contests.get('')
  const one = contest?.candidates.get('ada')
  const person = state.people.get('ada')
  assert.ok(contest !== undefined && one !== undefined && person !== undefined)
  for (let number = 2; number <= candidates; number += 1) {
    const name = `candidate-${String(number).padStart(22, '0')}`
    state.people.set(name, person)
    contest.candidates.set(name, { ...one, nominatedBy: new Set([name]) })
  }
  return state
}

const nominates = (state: ReturnType<typeof crowded>) =>
  decide(
    state,
    { type: 'nominate', election: 1, candidate: 'bo' },
    { actor: { kind: 'person', person: 'bo' }, at: '2026-03-03T00:00:00.000Z', act: 'act-bo', ...clockTools },
  )

describe('an election in which many stand', () => {
  it('has a thousand candidates and no more, so that the record can hold its opening and its close', () => {
    assert.equal(nominates(crowded(999)).ok, true)
    const state = crowded(1_000)
    assert.partialDeepStrictEqual(nominates(state), { problem: { type: 'CannotStand', why: 'too many' } })
    const entries = passTime(state, '2026-03-20T00:00:00.000Z')
    const [opened, closed] = ['BallotsOpened', 'BallotsClosed'].map((type) =>
      entries.find(({ event }) => event.type === type),
    )
    for (const entry of [opened, closed]) {
      assert.ok(entry !== undefined)
      assert.equal(encodeCanonical(entry).ok, true)
    }
    assert.equal(opened?.event.type === 'BallotsOpened' && opened.event.candidates.length, 1_000)
  })
})
