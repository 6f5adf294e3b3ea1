import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves, electionStory } from '../../../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../../../test/support/given.ts'
import type { FoundationState } from '../../state.ts'

const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const nominates = (by: string, electorate?: string) =>
  told(by, '2026-03-02T00:00:00.000Z', {
    type: 'nominate',
    election: 1,
    candidate: by,
    ...(electorate !== undefined && { electorate }),
  })
const casts = (by: string, approved: readonly string[], more: { electorate?: string; for?: string } = {}) =>
  told(by, '2026-03-10T00:00:00.000Z', { type: 'cast ballot', election: 1, ballot: approves(...approved), ...more })

const directors = (state: FoundationState) =>
  (state.groups.get('board')?.holdings.get('director') ?? []).filter(({ ended }) => ended === undefined)

describe('the seats of an election', () => {
  it('are for the strongest the longest, in cohorts', () => {
    const story = electionStory({ keys: 'method: approval'.concat('\nterm: 2 years'), seats: 3 })
    const ballots = [approves('ada', 'bo', 'cy'), approves('bo', 'cy'), approves('cy')]
    const { state } = story.held(['ada', 'bo', 'cy', 'di'], ballots).whenTimePasses('2026-03-20T00:00:00.000Z')
    assert.deepEqual(
      directors(state).map(({ person, election }) => [person, election]),
      [
        ['cy', 1],
        ['bo', 1],
        ['ada', 1],
      ],
    )
  })

  it('fall to cohorts whose terms end in different years', () => {
    const board = charterOf(
      'board',
      `
seats:
  director: { number: 3, filled by: election, term: 2 years }
  voter: { filled by: 'appointment by director' }
elections:
  directors:
    fills: director
    voters: voter
    seats: 3, in cohorts of 1 and 2
    term: 2 years
    method: approval
    every: year
    on: 1 March
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week }
`,
    )
    const story = foundationOf({ board }, { 'board.voter': ['ada', 'bo', 'cy'] }).given(
      ...['ada', 'bo', 'cy'].map((by) => nominates(by)),
      casts('ada', ['bo']),
      casts('bo', ['bo', 'cy']),
      casts('cy', ['bo', 'cy', 'ada']),
    )
    const { state } = story.whenTimePasses('2026-03-20T00:00:00.000Z')
    assert.deepEqual(
      directors(state).map(({ person, cohort, until }) => [person, cohort, until?.slice(0, 10)]),
      [
        ['bo', 'cohort-1', '2028-03-15'],
        ['cy', 'cohort-2', '2027-03-15'],
        ['ada', 'cohort-2', '2027-03-15'],
      ],
    )
  })

  it('come from each electorate by its own ballots', () => {
    const board = charterOf(
      'board',
      `
seats:
  director: { number: 2, filled by: election, term: 2 years }
  member: { filled by: 'appointment by director' }
  affiliate: { filled by: 'appointment by director' }
elections:
  directors:
    fills: director
    method: approval
    every: year
    on: 1 March
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week }
    electorates:
      members: { voters: member, seats: 1 }
      affiliates: { voters: affiliate, seats: 1 }
`,
    )
    const holders = { 'board.member': ['ada', 'bo', 'cy'], 'board.affiliate': ['di', 'el'] }
    const { given } = foundationOf({ board }, holders)
    const past = [
      nominates('ada', 'members'),
      nominates('bo', 'members'),
      nominates('di', 'affiliates'),
      nominates('el', 'affiliates'),
    ]
    const votes = [
      casts('ada', ['bo'], { electorate: 'members' }),
      casts('di', ['el'], { electorate: 'affiliates' }),
      casts('el', ['el'], { electorate: 'affiliates' }),
    ]
    const { state } = given(...past, ...votes).whenTimePasses('2026-03-20T00:00:00.000Z')
    assert.deepEqual(new Set(directors(state).map(({ person }) => person)), new Set(['bo', 'el']))
    given(...past)
      .when(casts('ada', ['di'], { electorate: 'affiliates' }))
      .thenRefused({ type: 'NotOnRoll' })
    given(...past)
      .when(casts('ada', ['bo']))
      .thenRefused({ type: 'UnknownElectorate' })
  })

  it('are taken from those whose terms end, and a new term begins for whoever is elected again', () => {
    const before = electionStory({
      keys: 'method: approval',
      seats: 2,
      term: '3 months',
      holders: { 'board.director': ['fay', 'bo'] },
    })
    const { state } = before
      .held(['ada', 'bo'], [approves('ada', 'bo'), approves('ada')])
      .whenTimePasses('2026-03-20T00:00:00.000Z')
    assert.deepEqual(
      directors(state).map(({ person, since, election }) => [person, since.slice(0, 10), election]),
      [
        ['ada', '2026-03-15', 1],
        ['bo', '2026-03-15', 1],
      ],
    )
    const left = state.groups.get('board')?.holdings.get('director') ?? []
    assert.deepEqual(
      left.filter(({ ended }) => ended !== undefined).map(({ person, why }) => [person, why]),
      [
        ['fay', 'followed'],
        ['bo', 'followed'],
      ],
    )
  })
})

describe('a ballot by proxy', () => {
  const proxies = electionStory({ keys: 'method: approval\nproxies: at most 1' })
  const gives = (by: string, to: string | undefined) =>
    told(by, '2026-03-09T00:00:00.000Z', {
      type: 'give ballot proxy',
      election: 1,
      ...(to !== undefined && { to }),
    })
  const stands = (...after: readonly Told[]) => proxies.held(['ada', 'bo'], [], ...after)

  it('is cast by whom the voter has named, and by nobody else', () => {
    const { state } = stands(gives('cy', 'di'), casts('di', ['bo'], { for: 'cy' })).whenTimePasses(
      '2026-03-20T00:00:00.000Z',
    )
    assert.partialDeepStrictEqual(state.elections.get(1)?.contests.get('')?.closed, {
      cast: 1,
      result: { elected: ['bo'] },
    })
    stands(gives('cy', 'di'))
      .when(casts('el', ['bo'], { for: 'cy' }))
      .thenRefused({ type: 'NoBallotProxyOf', voter: 'cy' })
    stands(gives('cy', 'di'), gives('cy', undefined))
      .when(casts('di', ['bo'], { for: 'cy' }))
      .thenRefused({ type: 'NoBallotProxyOf' })
  })

  it('is given to no more than the charter has for one, and to nobody outside of the roll', () => {
    stands(gives('cy', 'di')).when(gives('el', 'di')).thenRefused({ type: 'TooManyProxies', most: 1 })
    stands().when(gives('el', 'fay')).thenRefused({ type: 'NotOnRoll' })
  })
})

describe('one ballot of several', () => {
  it('is the last that one of them casts', () => {
    const declared = (by: string, value: string) =>
      told(by, '2026-02-01T00:00:00.000Z', { type: 'declare', fact: 'employer', value })
    const story = electionStory({
      keys: 'method: approval\none ballot per: employer',
      more: 'facts:\n  employer: { declared by: voter }',
      before: [declared('ada', 'Acme'), declared('bo', 'Acme')],
    })
    const { state } = story
      .held(['ada', 'bo', 'cy'], [approves('ada'), approves('bo')])
      .whenTimePasses('2026-03-20T00:00:00.000Z')
    assert.partialDeepStrictEqual(state.elections.get(1)?.contests.get('')?.closed, {
      cast: 1,
      result: { elected: ['bo'] },
    })
  })
})

describe('the seats of an election that is held early', () => {
  const filledTwice = (seat: string, people: readonly (readonly string[])[]) => {
    const club = charterOf(
      'club',
      `
lists: { platform: [forum, chat] }
seats:
  member: { filled by: roll }
  liaison: { ${seat}, filled by: election, term: 1 year }
elections:
  liaison:
    fills: liaison
    voters: member
    method: approval
    called by: member
    unopposed: elected
    phases: { nominations: 1 week, vote: 1 week }
`,
    )
    const { given } = foundationOf({ club }, { 'club.member': ['ada', 'bo', 'cy', 'di', 'el'] })
    const action = { verb: 'open', object: 'election/liaison' }
    const story = people.flatMap((candidates, index) => {
      const month = `2026-0${3 + index}`
      return [
        told('ada', `${month}-01T00:00:00.000Z`, { type: 'move', group: 'club', action, title: 'Now' }),
        ...candidates.map((candidate) =>
          told(candidate, `${month}-02T00:00:00.000Z`, { type: 'nominate', election: index + 1, candidate }),
        ),
      ]
    })
    const { state } = given(...story).whenTimePasses('2026-04-30T00:00:00.000Z')
    const held = state.groups.get('club')?.holdings.get('liaison') ?? []
    return held.filter(({ ended }) => ended === undefined).map(({ person, entry }) => [person, entry])
  }

  it('are for each of a list as many as it says, and whoever sat there leaves', () => {
    assert.deepEqual(
      filledTwice('number: 1, for each: platform', [
        ['ada', 'bo'],
        ['cy', 'di'],
      ]),
      [
        ['cy', 'forum'],
        ['di', 'chat'],
      ],
    )
  })

  it('are for as many as hold one together', () => {
    const pairs = filledTwice('number: 1, joint holders: 2', [
      ['ada', 'bo'],
      ['cy', 'di'],
    ])
    assert.deepEqual(
      pairs.map(([person]) => person),
      ['cy', 'di'],
    )
  })
})
