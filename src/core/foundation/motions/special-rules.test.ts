import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-03-01T12:00:00.000Z'
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T12:00:00.000Z`

const circle = (rule: string, members: readonly string[] = ['ada', 'bo', 'cy', 'di', 'el'], more = '') =>
  foundationOf(
    {
      circle: charterOf(
        'circle',
        `
seats:
  member: { filled by: election, number: ${members.length} }
  chair: { filled by: election, number: 1, from: member }
rules:
  vote:
    voters: member
${rule}
powers:
  - { may: resolve, by: vote }
${more}
`,
      ),
    },
    { 'circle.member': members, 'circle.chair': ['ada'] },
  )

const moves = (more: object = {}): Told => ({
  by: 'ada',
  at,
  act: { type: 'move', group: 'circle', action: { verb: 'resolve', object: '' }, title: 'A matter', ...more },
})
const vote = (by: string, option: string, more: object = {}): Told => ({
  by,
  at: day(2),
  act: { type: 'vote', motion: 1, option, ...more },
})
const recuse = (by: string): Told => ({ by, at: day(2), act: { type: 'recuse', motion: 1 } })
const ends = (closed: object) => ({ at: day(8), event: { type: 'MotionClosed', ...closed } })

describe('a count inside a class', () => {
  const chaired = circle(`
    options: [agree, disagree]
    passes: agree from chair >= 1 and agree >= 3
    open: 7 days`)

  it('asks for the chair and two others', () => {
    chaired
      .given(moves(), vote('ada', 'agree'), vote('bo', 'agree'), vote('cy', 'agree'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'carried' }))
    chaired
      .given(moves(), vote('ada', 'agree'), vote('bo', 'agree'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'lost' }))
    chaired
      .given(moves(), vote('bo', 'agree'), vote('cy', 'agree'), vote('di', 'agree'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'lost' }))
  })
})

describe('a lock by conflicts of interest', () => {
  const locked = circle(
    `
    options: [consent, object]
    outcomes:
      - locked: recused > 1/3 of electorate
        is: undecided
      - carried: consent >= seats - 2 and object = 0
        is: carried
      - lost: otherwise
        is: lost
    open: 7 days`,
    ['ada', 'bo', 'cy', 'di', 'el', 'fay'],
  )
  const consents = ['cy', 'di', 'el', 'fay'].map((by) => vote(by, 'consent'))

  it('holds with more than a third, and not with exactly a third', () => {
    locked
      .given(moves(), ...consents, recuse('ada'), recuse('bo'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'carried', recused: 2 }))
    locked
      .given(moves(), ...consents, recuse('ada'), recuse('bo'), recuse('cy'))
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'locked', is: 'undecided' }))
  })
})

describe('a vote about a person', () => {
  it('is none of theirs, whatever it would do to them', () => {
    const judged = foundationOf(
      {
        circle: charterOf(
          'circle',
          `
seats: { member: { filled by: roll } }
rules: { vote: { voters: member except subject, options: [for, against], passes: for > against, open: 7 days } }
powers: [{ may: resolve, by: vote }]
`,
        ),
      },
      { 'circle.member': ['ada', 'bo'] },
    )
    const about = moves({ person: 'bo' })
    judged.given(about).when(vote('bo', 'against')).thenRefused({ type: 'NotInElectorate' })
    judged.given(moves()).when(vote('bo', 'against')).then({ type: 'BallotCast' })
  })
})

describe('a ranked resolution', () => {
  const ranked = circle(`
    options: proposed
    ballot: ranking
    standard: further discussion
    majority per option: 3:1
    open: 7 days`)
  const listed = moves({ proposed: ['keep', 'change'] })
  const ranks = (by: string, ...ranking: string[][]) => vote(by, '', { ranking })

  it('needs its options, which the vote then has beside the standard', () => {
    ranked.given().when(moves()).thenRefused({ type: 'OptionsNeeded' })
    ranked
      .given()
      .when(listed)
      .then({ type: 'MotionOpened', proposed: ['keep', 'change'] })
  })

  it('is won by what beats the standard by its ratio, and lost to the standard otherwise', () => {
    const three = ['ada', 'bo', 'cy'].map((by) => ranks(by, ['change'], ['further-discussion'], ['keep']))
    const against = ranks('di', ['further-discussion'], ['change', 'keep'])
    ranked
      .given(listed, ...three, against)
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'change', is: 'carried' }))
    ranked
      .given(listed, ...three.slice(1), against)
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'further-discussion', is: 'lost' }))
  })

  it('takes orders of preference only, each option once', () => {
    ranked.given(listed).when(vote('bo', 'keep')).thenRefused({ type: 'OtherBallot', form: 'ranking' })
    ranked
      .given(listed)
      .when(ranks('bo', ['keep'], ['keep']))
      .thenRefused({ type: 'TooManyMarked' })
    ranked
      .given(listed)
      .when(ranks('bo', ['nothing']))
      .thenRefused({ type: 'UnknownOption', option: 'nothing' })
  })
})

describe('a vote that the strongest option wins', () => {
  const chosen = circle(`
    options: [proposed, abstain]
    standard: none of these
    winner: most votes, at least 1/3 of cast
    quorum: 3
    tie: casting vote of chair
    open: 7 days`)
  const listed = moves({ proposed: ['red', 'green'] })

  it('needs its options, which the vote then has beside its own', () => {
    chosen.given().when(moves()).thenRefused({ type: 'OptionsNeeded' })
    chosen
      .given()
      .when(listed)
      .then({ type: 'MotionOpened', proposed: ['red', 'green'] })
    chosen.given(listed).when(vote('bo', 'blue')).thenRefused({ type: 'UnknownOption', option: 'blue' })
  })

  it('is carried with the option that leads, and lost with the standard', () => {
    const two = [vote('ada', 'green'), vote('bo', 'green')]
    chosen
      .given(listed, ...two, vote('cy', 'red'))
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'green', is: 'carried' }))
    chosen
      .given(listed, vote('ada', 'red'), vote('bo', 'none-of-these'), vote('cy', 'none-of-these'))
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'none-of-these', is: 'lost' }))
    chosen
      .given(listed, ...two)
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'undecided', is: 'undecided', settled: 'no quorum' }))
  })

  it('decides nothing where all abstain or the strongest has too few, and waits for the chair in a tie', () => {
    const abstain = ['bo', 'cy', 'di', 'el'].map((by) => vote(by, 'abstain'))
    chosen
      .given(listed, vote('ada', 'red'), ...abstain)
      .whenTimePasses(day(9))
      .then(ends({ outcome: 'undecided', is: 'undecided' }))
    chosen
      .given(listed, vote('ada', 'red'), vote('bo', 'green'), vote('cy', 'abstain'))
      .whenTimePasses(day(9))
      .then({ at: day(8), event: { type: 'VoteTied' } })
  })

  it('draws lots among all that are even, by the votes of the missing too', () => {
    const absent = circle(
      `
    options: [red, blue]
    winner: most votes
    missing count as: blue
    tie: lot
    open: 7 days`,
      ['ada', 'bo', 'cy', 'di'],
    )
    const pairs = ['bo', 'cy', 'di'].map((by) => [vote('ada', 'red'), vote(by, 'red')])
    const drawn = [...pairs, ...pairs.map((pair) => pair.toReversed())].map(
      (votes) =>
        absent
          .given(moves(), ...votes)
          .whenTimePasses(day(9))
          .state.motions.get(1)?.closed?.lot?.drawn,
    )
    assert.deepEqual(new Set(drawn), new Set(['red', 'blue']))
  })

  it('closes as soon as nobody can catch up, where it closes when it is certain', () => {
    const early = circle(`
    options: [red, green, blue]
    winner: most votes
    closes early: when certain
    open: 7 days`)
    const three = [vote('ada', 'red'), vote('bo', 'red')]
    early
      .given(moves(), ...three)
      .when(vote('cy', 'red'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', outcome: 'red', is: 'carried' })
  })
})

describe('a ballot that approves', () => {
  const approving = circle(`
    options: [red, green, blue]
    ballot: approval of at most 2
    passes: red > 1/2 of cast
    open: 7 days`)

  it('marks as many options as the rule lets it', () => {
    const approves = (by: string, ...approved: string[]) => vote(by, '', { approved })
    approving
      .given(moves(), approves('ada', 'red', 'blue'), approves('bo', 'red'), approves('cy', 'green', 'blue'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'carried', counts: { red: 2, green: 1, blue: 2 } }))
    approving
      .given(moves())
      .when(approves('bo', 'red', 'green', 'blue'))
      .thenRefused({ type: 'TooManyMarked', most: 2 })
  })
})

describe('a table by turnout', () => {
  const table = circle(`
    options: [approve, reject, abstain]
    passes:
      - { when: turnout < 40%, never: yes }
      - { when: turnout <= 60%, needs: approve > 3 * reject }
      - { needs: approve > reject }
    open: 7 days`)

  it('has each row up to its edge', () => {
    table
      .given(moves(), vote('ada', 'approve'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'lost' }))
    table
      .given(moves(), vote('ada', 'approve'), vote('bo', 'abstain'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'carried' }))
    const three = [vote('ada', 'approve'), vote('bo', 'approve'), vote('cy', 'reject')]
    table
      .given(moves(), ...three)
      .whenTimePasses(day(9))
      .then(ends({ is: 'lost' }))
    table
      .given(moves(), ...three, vote('di', 'abstain'))
      .whenTimePasses(day(9))
      .then(ends({ is: 'carried' }))
  })
})

describe('a meeting to which too few come', () => {
  it('calls an election of all, as the rule says', () => {
    const collapsing = circle(
      `
    options: [yes, no]
    outcomes:
      - collapsed: present < 1/2 of seats
        is: undecided
      - carried: yes > 1/2 of present
        is: carried
      - lost: otherwise
        is: lost
    open: at a meeting
    after collapsed: election of circle within 1 month`,
      ['ada', 'bo', 'cy', 'di', 'el'],
      `elections:
  circle: { fills: member, voters: member, method: approval, seats: 5, phases: { nominations: 2 weeks, vote: 2 weeks } }`,
    )
    const closes: Told = { by: 'ada', at, act: { type: 'close', motion: 1 } }
    const present = (person: string): Told => ({ by: 'ada', at, act: { type: 'present', motion: 1, person } })
    collapsing
      .given(moves(), present('ada'), present('bo'), closes)
      .whenTimePasses(day(2))
      .then(
        { at, event: { type: 'ElectionCalled', election: 'circle', by: '2026-04-01T12:00:00.000Z' } },
        { at, event: { type: 'ElectionBegun', election: 2, because: { kind: 'decision', motion: 1 } } },
      )
    collapsing.given(moves(), present('ada'), present('bo'), present('cy'), closes).whenTimePasses(day(2)).then()
  })
})

describe('who votes', () => {
  const seats = (voters: string, more: string) =>
    foundationOf(
      {
        circle: charterOf(
          'circle',
          `
seats:
  member: { filled by: election, number: 3 }
  observer: { filled by: election, votes: no }
  chair: { filled by: election, number: 1, from: member }
${more}
rules:
  vote: { voters: ${voters}, moved by: anyone, options: [yes, no], passes: yes > no, open: 7 days }
powers:
  - { may: resolve, by: vote }
`,
        ),
      },
      { 'circle.member': ['ada', 'bo'], 'circle.observer': ['el', 'fay'], 'circle.chair': ['ada'] },
    )

  it('is nobody by a seat without a vote', () => {
    seats('[member, observer]', '')
      .given()
      .when(moves())
      .then({ type: 'MotionOpened', electorate: { size: 2, vacant: 1 } })
    seats('observer', '').given().when(moves()).thenRefused({ type: 'NobodyCanVote' })
  })

  it('is whoever stands on a roll that seats make up, and anyone where the rule says so', () => {
    seats('people', 'rolls:\n  people: { of: [member, observer], without: chair }')
      .given()
      .when(moves())
      .then({ type: 'MotionOpened', electorate: { size: 3 } })
    seats('anyone', '')
      .given()
      .when(moves())
      .then({ type: 'MotionOpened', electorate: { size: 7 } })
    seats('member except mover', '')
      .given()
      .when(moves())
      .then({ type: 'MotionOpened', electorate: { size: 1 } })
  })
})
