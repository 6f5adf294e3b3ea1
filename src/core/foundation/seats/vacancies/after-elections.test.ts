import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approves } from '../../../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../../../test/support/given.ts'
import { electedHolders } from '../../elections/past-elections.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { quantityNow } from '../../people/facts/quantity-now.ts'
import { spanOf } from '../../people/facts/window-start.ts'
import { statesNow } from '../../powers/states-now.ts'
import { incumbents } from '../seats.ts'

const council = { group: 'board', seat: 'council' }
const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const voted = '2026-03-10T00:00:00.000Z'
const over = '2026-03-15T00:00:00.000Z'

/** Six vote for a council of two; ada and bo come in, then cy, di and el by their votes. */
const elected = (vacancy: string, more = '', facts = '') =>
  foundationOf(
    {
      board: charterOf(
        'board',
        `
${facts}
seats:
  voter: { filled by: roll, may leave: any time }
  council: { number: 2, filled by: election, may leave: any time, vacancy: ${vacancy} }
elections:
  council:
    fills: council
    voters: voter
    seats: 2
    method: approval
    on: 1 March
    nominated by: self
    eligible: voter
    phases: { nominations: 1 week, vote: 1 week }
    ${more}
while: { state: election of council open, forbids: act }
powers: [{ may: act, by: voter }]
`,
      ),
    },
    { 'board.voter': ['ada', 'bo', 'cy', 'di', 'el', 'fay'] },
  )

const stands = ['ada', 'bo', 'cy', 'di', 'el'].map((by) =>
  told(by, '2026-03-02T00:00:00.000Z', { type: 'nominate', election: 1, candidate: by }),
)
const casts = (by: string, ...approved: readonly string[]) =>
  told(by, voted, { type: 'cast ballot', election: 1, ballot: approves(...approved) })
const ballots = [
  casts('ada', 'ada', 'bo', 'cy', 'di', 'el'),
  casts('bo', 'ada', 'bo', 'cy', 'di'),
  casts('cy', 'ada', 'bo', 'cy'),
  casts('di', 'ada', 'bo'),
  casts('el', 'ada'),
]
const leaves = (by: string, at: string, seat = 'council') => told(by, at, { type: 'step down', group: 'board', seat })

describe('whoever came next in line', () => {
  const next = '2026-04-01T00:00:00.000Z'

  it('takes the place at once, and completes what is left', () => {
    elected('[next in line, stays vacant]')
      .given(...stands, ...ballots, leaves('ada', next))
      .whenTimePasses(next)
      .then({ at: next, event: { type: 'SeatTaken', person: 'cy', vacancy: 1, election: 1 } })
  })

  it('is passed over when they cannot be elected any more, or have followed before', () => {
    const later = '2026-05-01T00:00:00.000Z'
    const { state } = elected('[next in line, stays vacant]')
      .given(...stands, ...ballots, leaves('cy', over, 'voter'), leaves('ada', next), leaves('di', later))
      .whenTimePasses(later)
    assert.deepEqual(
      incumbents(state, council, later).map(({ person }) => person),
      ['bo', 'el'],
    )
  })

  it('follows as often between two elections as the charter says', () => {
    const later = '2026-05-01T00:00:00.000Z'
    elected('[next in line at most 1, stays vacant]')
      .given(...stands, ...ballots, leaves('ada', next), leaves('bo', later))
      .whenTimePasses(later)
      .then({ at: later, event: { type: 'VacancyPassedOn', vacancy: 2, step: 1 } })
  })

  it('does not break the cap of the election', () => {
    const capped = elected(
      '[next in line, stays vacant]',
      'cap: { at most: 1, share: employer }',
      'facts: { employer: name }',
    )
    const declares = (by: string) => told(by, over, { type: 'declare', fact: 'employer', value: 'Acme' })
    capped
      .given(...stands, ...ballots, declares('bo'), declares('cy'), leaves('ada', next))
      .whenTimePasses(next)
      .then({ at: next, event: { type: 'SeatTaken', person: 'di' } })
  })
})

describe('whoever was passed over because of a cap', () => {
  it('is the next in line where there is room for them again', () => {
    const declares = (by: string) =>
      told(by, '2026-03-02T00:00:00.000Z', { type: 'declare', fact: 'employer', value: 'Acme' })
    const { state } = elected('next in line', 'cap: { at most: 1, share: employer }', 'facts: { employer: name }')
      .given(declares('ada'), declares('bo'), ...stands, ...ballots, leaves('ada', '2026-04-01T00:00:00.000Z'))
      .whenTimePasses('2026-04-01T00:00:00.000Z')
    assert.deepEqual(
      incumbents(state, council, state.last).map(({ person }) => person),
      ['cy', 'bo'],
    )
  })
})

describe('a by-election in which nobody is elected', () => {
  it('passes the vacancy on to the next step', () => {
    const left = '2026-04-01T00:00:00.000Z'
    const ends = '2026-04-15T00:00:00.000Z'
    const { state } = elected('[by-election, stays vacant]')
      .given(...stands, ...ballots, leaves('ada', left))
      .whenTimePasses(ends)
    assert.equal(state.elections.get(2)?.ended?.how, 'void')
    assert.equal(state.vacancies.get(1)?.step, 1)
  })

  it('leaves the vacancy where it is while it runs, and ends it with whom it elects', () => {
    const left = '2026-04-01T00:00:00.000Z'
    const by = [
      told('fay', '2026-04-02T00:00:00.000Z', { type: 'nominate', election: 2, candidate: 'fay' }),
      told('el', '2026-04-10T00:00:00.000Z', { type: 'cast ballot', election: 2, ballot: approves('fay') }),
    ]
    const { state } = elected('[by-election, stays vacant]')
      .given(...stands, ...ballots, leaves('ada', left), ...by)
      .whenTimePasses('2026-04-15T00:00:00.000Z')
    assert.equal(state.vacancies.size, 0)
    assert.deepEqual(
      incumbents(state, council, state.last).map(({ person }) => person),
      ['bo', 'fay'],
    )
  })
})

describe('what elections make so', () => {
  const story = elected('stays vacant')
  const asked = (at: string) => {
    const { state } = story.given(...stands, ...ballots).whenTimePasses(at)
    return { state, group: 'board', at }
  }

  it('is that one is open, from its beginning until its seats are filled', () => {
    const open = (at: string) => conditionNow(asked(at), { kind: 'given', what: 'election open' })
    const named = (at: string) => statesNow(asked(at).state, at).map(({ state }) => state.kind)
    assert.deepEqual([open(voted), open(over)], ['yes', 'no'])
    assert.deepEqual([named(voted), named(over)], [['election open'], []])
  })

  it('is who has accepted a nomination', () => {
    const accepted = (person: string) =>
      conditionNow({ ...asked(voted), person }, { kind: 'given', what: 'nomination accepted' })
    assert.deepEqual([accepted('ada'), accepted('fay')], ['yes', 'no'])
  })

  it('is who sits there by an election, and not as next in line', () => {
    const later = '2026-04-01T00:00:00.000Z'
    const { state } = elected('next in line')
      .given(...stands, ...ballots, leaves('ada', later))
      .whenTimePasses(later)
    assert.deepEqual(
      electedHolders(state, council, later).map(({ person }) => person),
      ['bo'],
    )
    const counted = quantityNow({ state, group: 'board', at: later }, { kind: 'holders', of: council, elected: true })
    assert.deepEqual(counted, { kind: 'count', value: { numerator: 1n, denominator: 1n } })
  })

  it('is since when counters run that begin with the last election', () => {
    const since = (at: string) => spanOf(asked(at), { kind: 'since the last election' })?.from
    assert.deepEqual([since(voted), since('2026-04-01T00:00:00.000Z')], ['', over])
  })
})
