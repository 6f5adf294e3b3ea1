import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import { awaiting } from './awaiting.ts'
import { awaitingOnRolls, nextLapse } from './awaiting-on-rolls.ts'
import { noticeOf, reminderOf } from './notice-kind.ts'

const clubWith = (affirmed: string, more = '') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  member: { filled by: roll, may leave: any time }
  council: { number: 1, filled by: election }
rolls:
  electors: { of: member, who: opted in, affirmed: ${affirmed} }
${more}
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'] },
  )
const of = { group: 'club', roll: 'electors' }
const says = (by: string, at: string, type: 'opt in' | 'opt out' = 'opt in'): Told => ({ by, at, act: { type, ...of } })
const said = '2026-02-10T00:00:00.000Z'
const until = '2027-02-10T00:00:00.000Z'
const early = '2027-01-11T00:00:00.000Z'

describe('a word that runs out', () => {
  const { state } = clubWith('yearly').play(
    says('ada', said),
    says('bo', said),
    says('bo', '2026-03-01T00:00:00.000Z', 'opt out'),
  )

  it('awaits whoever gave it, from 30 days before, and nobody who took it back', () => {
    const asked = [...awaitingOnRolls(state, early)]
    assert.partialDeepStrictEqual(asked, [
      { kind: 'affirm', roll: 'electors', person: 'ada', since: early, by: until, acts: [{ type: 'opt in', ...of }] },
    ])
    assert.equal(asked.length, 1)
    assert.deepEqual([...awaitingOnRolls(state, '2027-01-10T23:59:59.999Z')], [])
    assert.deepEqual([...awaitingOnRolls(state, until)], [])
  })

  it('is told when its time comes, as what concerns elections, and reminded of as everything else', () => {
    assert.deepEqual(nextLapse(state, said), [early])
    assert.deepEqual(nextLapse(state, early), [])
    const [item] = awaiting(state, 'ada', early)
    assert.ok(item !== undefined)
    assert.deepEqual([noticeOf(item), reminderOf(item)], ['election', 'reminder'])
  })

  it('is settled by saying it again', () => {
    const again = clubWith('yearly').play(says('ada', said), says('ada', '2027-01-12T00:00:00.000Z'))
    assert.deepEqual([...awaitingOnRolls(again.state, '2027-01-13T00:00:00.000Z')], [])
  })

  it('is not asked for of whoever could not stand on the roll any more', () => {
    const left = clubWith('yearly').play(says('ada', said), {
      by: 'ada',
      at: '2026-05-01T00:00:00.000Z',
      act: { type: 'step down', group: 'club', seat: 'member' },
    })
    assert.deepEqual([...awaitingOnRolls(left.state, early)], [])
  })

  it('is asked for in the second half of a short time', () => {
    const short = clubWith('10 days').play(says('ada', said)).state
    assert.deepEqual(nextLapse(short, said), ['2026-02-15T00:00:00.000Z'])
  })

  it('is left to an election that asks for ballots by the roll', () => {
    const elections = `
elections:
  council:
    fills: council
    voters: electors
    method: approval
    every: year
    on: 15 January
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week }`
    const story = clubWith('yearly', elections).given(says('ada', said)).whenTimePasses('2027-01-16T00:00:00.000Z')
    assert.ok([...story.state.elections.values()].some(({ ended }) => ended === undefined))
    assert.deepEqual(awaiting(story.state, 'ada', '2027-01-16T00:00:00.000Z'), [])
  })
})
