import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves, electionStory, voteCloses, voteOpens } from '../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { nobodyVoted, type Voted } from '../elections/voted.ts'
import { type Awaiting, awaiting, awaitingAll } from './awaiting.ts'
import { remindersFor } from './reminders.ts'

const by = (person: string, at: string, act: Told['act']): Told => ({ by: person, at, act })
const day = (of_march: number) => `2026-03-${String(of_march).padStart(2, '0')}T00:00:00.000Z`

/** Whom something of a kind awaits, and for whom where it is not for themselves. */
function whom(kind: Awaiting['kind'], state: FoundationState, at: string, voted: Voted = nobodyVoted) {
  return [...awaitingAll(state, at, voted).values()]
    .flat()
    .filter((item) => item.kind === kind)
    .map((item) => ('for' in item && item.for !== undefined ? `${item.person} for ${item.for}` : item.person))
    .toSorted()
}

const items = (kind: Awaiting['kind'], state: FoundationState, person: string, at: string) =>
  awaiting(state, person, at).filter((item) => item.kind === kind)

describe('a ballot', () => {
  const story = electionStory({ keys: 'method: approval' })
  const open = () => story.held(['ada', 'bo'], []).whenTimePasses(day(9)).state

  it('awaits every voter from the opening to the close, and nobody else', () => {
    const { state } = story.held(['ada', 'bo'], []).whenTimePasses(day(7))
    assert.deepEqual(whom('ballot', state, day(7)), [])
    assert.deepEqual(whom('ballot', open(), day(9)), ['ada', 'bo', 'cy', 'di', 'el'])
    assert.partialDeepStrictEqual(items('ballot', open(), 'cy', day(9)), [
      { election: 1, group: 'board', since: voteOpens, by: voteCloses, acts: [] },
    ])
    assert.deepEqual(whom('ballot', open(), voteCloses), [])
  })

  it('awaits nobody whose ballot is in the box', () => {
    const voted: Voted = (election, electorate, person) =>
      election === 1 && electorate === undefined && (person === 'bo' || person === 'di')
    assert.deepEqual(whom('ballot', open(), day(9), voted), ['ada', 'cy', 'el'])
  })

  it('is reminded of half-way and a day before the close, or when its charter says', () => {
    const remindersOf = (state: FoundationState) => items('ballot', state, 'cy', day(9)).map(remindersFor)
    assert.deepEqual(remindersOf(open()), [['2026-03-11T12:00:00.000Z', day(14)]])
    const told = electionStory({ keys: 'method: approval\nreminder: 3 days before' })
    assert.deepEqual(remindersOf(told.held(['ada', 'bo'], []).whenTimePasses(day(9)).state), [[day(12)]])
  })
})

describe('a ballot by proxy', () => {
  const story = electionStory({ keys: 'method: approval\nproxies: at most 1' })
  const gives = (to?: string, at = day(8)) =>
    by('cy', at, { type: 'give ballot proxy', election: 1, ...(to !== undefined && { to }) })
  const after = (...told: readonly Told[]) => story.held(['ada', 'bo'], [], ...told).whenTimePasses(day(11)).state

  it('awaits whoever has the proxy, beside their own, and not the voter who gave it', () => {
    const state = after(gives('di'))
    assert.deepEqual(whom('ballot', state, day(11)), ['ada', 'bo', 'di', 'di for cy', 'el'])
    assert.deepEqual(items('ballot', state, 'cy', day(11)), [])
    const keys = items('ballot', state, 'di', day(11)).map(({ key }) => key)
    assert.equal(new Set(keys).size, 2)
  })

  it('awaits them until the ballot of that voter is in the box, whether or not their own is', () => {
    const state = after(gives('di'))
    assert.deepEqual(
      whom('ballot', state, day(11), (_, __, person) => person === 'cy'),
      ['ada', 'bo', 'di', 'el'],
    )
    assert.deepEqual(
      whom('ballot', state, day(11), (_, __, person) => person === 'di'),
      ['ada', 'bo', 'di for cy', 'el'],
    )
  })

  it('awaits the voter again who took the proxy back', () => {
    const state = after(gives('di'), gives(undefined, day(10)))
    assert.deepEqual(whom('ballot', state, day(11)), ['ada', 'bo', 'cy', 'di', 'el'])
  })
})

describe('whoever stands', () => {
  const story = electionStory({ keys: 'method: approval' })

  it('is asked to say why until they have said it or the vote opens', () => {
    const states = by('ada', day(3), { type: 'state candidacy', election: 1, statement: 'ab'.repeat(32) })
    const { state } = story.held(['ada', 'bo'], [], states).whenTimePasses(day(4))
    assert.deepEqual(whom('candidacy', state, day(4)), ['bo'])
    assert.partialDeepStrictEqual(items('candidacy', state, 'bo', day(4)), [{ by: voteOpens, acts: [] }])
    const opened = story.held(['ada', 'bo'], []).whenTimePasses(day(9))
    assert.deepEqual(whom('candidacy', opened.state, day(9)), [])
  })
})

describe('whoever was nominated by others', () => {
  const club = foundationOf(
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
    voters: member
    method: plurality
    on: 1 March
    nominated by: member
    phases: { nominations: 1 week, vote: 1 week }
`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'] },
  )
  const nominates = by('ada', day(2), { type: 'nominate', election: 1, candidate: 'bo' })

  it('answers by one click before the vote opens', () => {
    const { state } = club.given(nominates).whenTimePasses(day(3))
    assert.deepEqual(whom('nomination', state, day(3)), ['bo'])
    assert.partialDeepStrictEqual(items('nomination', state, 'bo', day(3)), [
      {
        since: day(2),
        by: voteOpens,
        acts: [
          { type: 'accept nomination', election: 1 },
          { type: 'decline nomination', election: 1 },
        ],
      },
    ])
  })

  it('is not asked again once they have answered', () => {
    const declines = by('bo', day(3), { type: 'decline nomination', election: 1 })
    const declined = club.given(nominates, declines).whenTimePasses(day(4)).state
    assert.deepEqual(awaiting(declined, 'bo', day(4)), [])
    const accepts = by('bo', day(3), { type: 'accept nomination', election: 1 })
    const accepted = club.given(nominates, accepts).whenTimePasses(day(4)).state
    assert.deepEqual(
      awaiting(accepted, 'bo', day(4)).map(({ kind }) => kind),
      ['candidacy'],
    )
  })
})

describe('a tie', () => {
  const story = electionStory({ keys: 'method: approval\ntie: [agreement of the tied, lot]', seats: 2 })
  const tied = (...after: readonly Told[]) =>
    story.held(['ada', 'bo', 'cy'], [approves('ada', 'bo'), approves('ada', 'cy')], ...after).whenTimePasses(day(17))
      .state

  it('awaits those whom the charter asks first, until the next way decides', () => {
    assert.deepEqual(whom('tie', tied(), day(17)), ['bo', 'cy'])
    assert.partialDeepStrictEqual(items('tie', tied(), 'bo', day(17)), [{ since: voteCloses, by: day(22), acts: [] }])
  })

  it('does not await whoever has said whom they choose', () => {
    const state = tied(by('bo', day(16), { type: 'settle tie', election: 1, chosen: ['cy'] }))
    assert.deepEqual(whom('tie', state, day(17)), ['cy'])
  })
})

describe('a ballot that has to be asked for', () => {
  const club = (voters: string, rolls = '') =>
    foundationOf(
      {
        club: charterOf(
          'club',
          `
seats:
  member: { filled by: roll }
  council: { number: 1, filled by: election, term: 1 year }
${rolls}
elections:
  council:
    fills: council
    voters: ${voters}
    method: plurality
    on: 1 March
    nominated by: self
    phases: { roll: 1 week, nominations: 1 week, vote: 1 week }
`,
        ),
      },
      { 'club.member': ['ada', 'bo', 'cy'] },
    )
  const says = (person: string, type: 'opt in' | 'opt out', roll = 'council', at = day(2)) =>
    by(person, at, { type, group: 'club', roll })

  it('is asked of those who have said nothing, with a click, as long as the roll is open', () => {
    const asks = club('member who opted in')
    const { state } = asks
      .given(says('ada', 'opt in'), says('bo', 'opt in'), says('bo', 'opt out'))
      .whenTimePasses(day(3))
    assert.deepEqual(whom('ask for ballot', state, day(3)), ['cy'])
    assert.partialDeepStrictEqual(items('ask for ballot', state, 'cy', day(3)), [
      { by: day(8), acts: [{ type: 'opt in', group: 'club', roll: 'council' }] },
    ])
    assert.deepEqual(whom('ask for ballot', state, day(8)), [])
  })

  it('is asked of nobody where all have one', () => {
    const { state } = club('member').given().whenTimePasses(day(3))
    assert.deepEqual(whom('ask for ballot', state, day(3)), [])
  })

  it('is asked for a roll with a name of those who are not on it and have not left it', () => {
    const rolls = 'rolls:\n  electors: { of: member, who: opted in, affirmed: every year }'
    const { state } = club('electors', rolls)
      .given(says('ada', 'opt in', 'electors'), says('bo', 'opt in', 'electors'), says('bo', 'opt out', 'electors'))
      .whenTimePasses(day(3))
    assert.deepEqual(whom('ask for ballot', state, day(3)), ['cy'])
    assert.partialDeepStrictEqual(items('ask for ballot', state, 'cy', day(3)), [
      { acts: [{ type: 'opt in', group: 'club', roll: 'electors' }] },
    ])
  })
})
