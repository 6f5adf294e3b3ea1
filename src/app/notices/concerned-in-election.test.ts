import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves, electionStory, voteCloses, voteOpens } from '../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { concernedBy } from './concerned.ts'

const by = (person: string, at: string, act: Told['act']): Told => ({ by: person, at, act })
const day = (of_march: number) => `2026-03-${String(of_march).padStart(2, '0')}T00:00:00.000Z`
const voters = ['ada', 'bo', 'cy', 'di', 'el']
const story = electionStory({ keys: 'method: approval' })

interface Lived {
  readonly state: FoundationState
  readonly entries: readonly Entry[]
}

/** Of all events of a kind: as what people are told of each, and who they are. */
function told(type: Entry['event']['type'], { state, entries }: Lived) {
  return entries
    .filter(({ event }) => event.type === type)
    .map((entry) => {
      const concern = concernedBy(entry, state)
      return concern && [concern.notice, [...new Set(concern.to)].toSorted()]
    })
}

const club = (voting: string) =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  member: { filled by: roll }
  council: { number: 1, filled by: election, term: 1 year }
elections:
  council:
    fills: council
    voters: ${voting}
    method: plurality
    on: 1 March
    nominated by: another
    phases: { roll: 1 week, nominations: 1 week, questions: 1 week, vote: 1 week }
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'] },
  )

describe('that an election begins', () => {
  it('concerns those who will vote', () => {
    assert.deepEqual(told('ElectionBegun', story.held([], []).whenTimePasses(day(1))), [['election', voters]])
  })

  it('concerns those, too, who could vote if they asked for a ballot', () => {
    const lived = club('member who opted in').given().whenTimePasses(day(1))
    assert.deepEqual(told('ElectionBegun', lived), [['election', ['ada', 'bo', 'cy']]])
  })
})

describe('that a phase begins', () => {
  it('concerns those who vote, but for the first, which came with the election', () => {
    const members = ['election', ['ada', 'bo', 'cy']]
    const lived = club('member').given().whenTimePasses(day(15))
    const phases = lived.entries.flatMap(({ event }) => (event.type === 'ElectionPhaseBegan' ? [event.phase] : []))
    assert.deepEqual(
      phases.filter((phase) => phase !== 'roll'),
      ['nominations', 'questions'],
    )
    assert.deepEqual(
      told('ElectionPhaseBegan', lived).filter((one) => one !== undefined),
      [members, members],
    )
  })

  it('concerns nobody where it is the vote, which has a letter of its own', () => {
    const lived = story.held(['ada', 'bo'], []).whenTimePasses(voteOpens)
    assert.deepEqual(
      told('ElectionPhaseBegan', lived).filter((one) => one !== undefined),
      [],
    )
  })
})

describe('a nomination', () => {
  it('is an invitation to whoever was nominated', () => {
    const nominates = by('ada', day(9), { type: 'nominate', election: 1, candidate: 'bo' })
    assert.deepEqual(told('NominationMade', club('member').play(nominates)), [['invitation', ['bo']]])
  })
})

describe('the vote', () => {
  it('that opens concerns every voter', () => {
    const lived = story.held(['ada', 'bo'], []).whenTimePasses(voteOpens)
    assert.deepEqual(told('BallotsOpened', lived), [['vote opened', voters]])
  })

  it('that was over before anybody could be told of its opening calls nobody', () => {
    const lived = story.held(['ada', 'bo'], []).whenTimePasses(voteCloses)
    assert.deepEqual(told('BallotsOpened', lived), [undefined])
  })
})

describe('a result', () => {
  it('concerns those who voted and those who stood', () => {
    const lived = story.held(['ada', 'fay'], [approves('fay')]).whenTimePasses(voteCloses)
    assert.deepEqual(told('BallotsClosed', lived), [['election', [...voters, 'fay']]])
    assert.deepEqual(told('ElectionEnded', lived), [['election', [...voters, 'fay']]])
  })

  it('that is tied concerns, too, who is asked to settle it', () => {
    const tied = electionStory({
      keys: 'method: approval\ntie: [casting vote of chair]',
      holders: { 'board.chair': ['gus'] },
    })
    const lived = tied.held(['ada', 'fay'], [approves('ada'), approves('fay')]).whenTimePasses(voteCloses)
    assert.deepEqual(told('BallotsClosed', lived), [['election', [...voters, 'fay', 'gus']]])
  })
})
