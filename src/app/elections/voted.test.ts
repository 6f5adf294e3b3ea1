import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { electionStory } from '../../../test/support/election-story.ts'
import type { BallotOwner } from '../../core/foundation/elections/ballot-to-keep.ts'
import type { BallotBox } from './ballot-box.ts'
import { votedBy, votedOfAll } from './voted.ts'

const opened = '2026-03-09T00:00:00.000Z'
const { state } = electionStory({ keys: 'method: approval\nproxies: any number' })
  .held(
    ['ada', 'bo'],
    [],
    ...['cy', 'el'].map((by) => ({
      by,
      at: opened,
      act: { type: 'give ballot proxy', election: 1, to: 'di' } as const,
    })),
  )
  .whenTimePasses('2026-03-10T00:00:00.000Z')

/** A box with the ballots of these, which counts how often somebody looks. */
function boxWith(...owners: readonly BallotOwner[]) {
  const looked: string[] = []
  const box: BallotBox = {
    own: async () => undefined,
    hasVoted: async (_, owner) => {
      looked.push(owner)
      return owners.includes(owner)
    },
    count: async () => owners.length,
    isLost: async () => false,
    votersIn: async (asked) => {
      looked.push('all')
      return asked.map(
        ({ voters }) => new Set(voters.filter(([, owner]) => owners.includes(owner)).map(([voter]) => voter)),
      )
    },
  }
  return { box, looked }
}

describe('who has voted', () => {
  it('is told to a voter of themselves and of those whose proxies they have, and of nobody else', async () => {
    const { box, looked } = boxWith('person cy', 'person ada')
    const voted = await votedBy(state, 'di', box)
    assert.deepEqual(
      ['ada', 'cy', 'di', 'el'].map((person) => voted(1, undefined, person)),
      [false, true, false, false],
    )
    assert.deepEqual(looked.toSorted(), ['person cy', 'person di', 'person el'])
  })

  it('stays known to a voter who gave a proxy', async () => {
    const { box } = boxWith('person cy')
    assert.equal((await votedBy(state, 'cy', box))(1, undefined, 'cy'), true)
  })

  it('is found for everybody by looking once', async () => {
    const { box, looked } = boxWith('person cy', 'person ada')
    const voted = await votedOfAll(state, box)
    assert.deepEqual(
      ['ada', 'bo', 'cy', 'di', 'el'].filter((person) => voted(1, undefined, person)),
      ['ada', 'cy'],
    )
    assert.equal(voted(2, undefined, 'ada'), false)
    assert.deepEqual(looked, ['all'])
  })
})
