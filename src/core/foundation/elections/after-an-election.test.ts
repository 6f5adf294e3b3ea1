import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves } from '../../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const over = '2026-03-15T00:00:00.000Z'

/** A council of two whom six elect from 1 March on, and what hangs on that. */
const elected = (seat: string, more: string) =>
  foundationOf(
    {
      board: charterOf(
        'board',
        `
seats:
  voter: { filled by: roll }
  council: { number: 2, filled by: election, may leave: any time, ${seat} }
  ${more}
elections:
  members:
    fills: council
    voters: voter
    seats: 2
    method: approval
    every: year
    on: 1 March
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week }
`,
      ),
    },
    { 'board.voter': ['ada', 'bo', 'cy', 'di', 'el', 'fay'], 'board.council': ['ada', 'bo'], 'board.guest': ['gus'] },
  ).given(
    ...['cy', 'di'].map((by) => told(by, '2026-03-02T00:00:00.000Z', { type: 'nominate', election: 1, candidate: by })),
    told('el', '2026-03-10T00:00:00.000Z', { type: 'cast ballot', election: 1, ballot: approves('cy', 'di') }),
    told('fay', '2026-03-10T00:00:00.000Z', { type: 'cast ballot', election: 1, ballot: approves('cy') }),
  )
const holders = (state: FoundationState, seat: string) =>
  incumbents(state, { group: 'board', seat }, state.last).map(({ person }) => person)

describe('an election that is over', () => {
  it('ends the terms that last until it, by its own name and by that of its seat', () => {
    for (const name of ['members', 'council']) {
      const story = elected('votes: yes', `guest: { filled by: roll, term: until election of ${name} }`)
      const { state } = story.whenTimePasses(over)
      assert.deepEqual(holders(state, 'guest'), [], name)
    }
  })

  it('has holders asked whether they go on, where the charter asks after it', () => {
    const asked =
      'guest: { filled by: roll, confirmed: { after: election of members, answer within: 7 days, without answer: leaves } }'
    const { state } = elected('votes: yes', asked).whenTimePasses('2026-03-22T00:00:00.000Z')
    assert.deepEqual(holders(state, 'guest'), [])
  })

  it('is followed by those elected in seats that are held until the next election, as no term is said', () => {
    const { state } = elected('votes: yes', 'guest: { filled by: roll }').whenTimePasses(over)
    assert.deepEqual(holders(state, 'council'), ['cy', 'di'])
  })
})
