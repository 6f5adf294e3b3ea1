import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../../test/support/given.ts'
import { electorateOf } from '../../motions/electorate.ts'
import { holds, incumbents } from '../seats.ts'

const club = (limit: string, more = '', holders: readonly string[] = ['ada', 'bo', 'cy']) =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
facts: { employer: { related: subsidiaries count as one }, region: { one of: [north, south], valid for: 1 year } }
events: { meeting: { recorded by: clerk } }
seats:
  clerk: { filled by: roll, number: 3 }
  member: { filled by: own word, may leave: any time }
  alumni: { filled by: [own word, election of overlap] }
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days, closes early: when all have voted }
powers: [{ may: resolve, by: vote }]
elections:
  overlap: { fills: alumni, voters: clerk, seats: 1, method: plurality, phases: { vote: 2 weeks }, quorum: 2, without quorum: void, tie: lot }
limits:
  - ${limit}
${more}`,
      ),
    },
    { 'club.clerk': ['el', 'fay', 'gus'], 'club.member': holders },
  )
const day = (date: string) => (date.length === 10 ? `${date}T00:00:00.000Z` : date)
const does = (by: string, when: string, act: Told['act']): Told => ({ by, at: day(when), act })
const says = (by: string, when: string, value: string, fact = 'employer') =>
  does(by, when, { type: 'declare', fact, value })
const leaves = (by: string, when: string) => does(by, when, { type: 'step down', group: 'club', seat: 'member' })
const takes = (by: string, when: string) => does(by, when, { type: 'take', group: 'club', seat: 'member' })
const votes = (by: string, when: string, option: string, motion = 1) => does(by, when, { type: 'vote', motion, option })
const member = { group: 'club', seat: 'member' }
const people = (state: Parameters<typeof incumbents>[0], when: string) =>
  incumbents(state, member, day(when)).map(({ person }) => person)

describe('a limit that does not hold any more', () => {
  const plain = club('at most 1 of member share employer')
  const first = says('ada', '2026-02-01', 'Acme')

  it('is told when facts or seats break it, and when it holds again', () => {
    const two = [first, says('bo', '2026-02-02', 'acme ')]
    plain
      .given(...two)
      .whenTimePasses(day('2026-02-03'))
      .then({ at: day('2026-02-02'), event: { type: 'LimitBroken', concerned: ['ada', 'bo'] } })
    plain
      .given(...two, leaves('bo', '2026-02-05'))
      .whenTimePasses(day('2026-02-06'))
      .then({ at: day('2026-02-05'), event: { type: 'LimitHolds', limit: 'at most 1 of member share employer' } })
    plain
      .given(...two, does('bo', '2026-02-05', { type: 'declare', fact: 'employer' }))
      .whenTimePasses(day('2026-02-06'))
      .then({ event: { type: 'LimitHolds' }, at: day('2026-02-05') })
  })

  it('is broken by values that come to count as one', () => {
    const related = does('bo', '2026-02-03', { type: 'relate', fact: 'employer', value: 'Acme Labs', to: 'Acme' })
    plain
      .given(first, says('bo', '2026-02-02', 'Acme Labs'), related)
      .whenTimePasses(day('2026-02-03'))
      .then({ at: day('2026-02-03'), event: { type: 'LimitBroken', concerned: ['ada', 'bo'] } })
  })

  it('is not looked at while the first holders come', () => {
    club('at least 5 members').given().whenTimePasses(day('2026-12-01')).then()
  })

  it('with too few is told, and nobody can be made to go for it', () => {
    const few = club('{ limit: at least 3 members, broken: [remove the latest, report] }')
    few
      .given(leaves('cy', '2026-02-01'))
      .whenTimePasses(day('2026-02-02'))
      .then(
        { at: day('2026-02-01'), event: { type: 'LimitBroken', concerned: [] } },
        { at: day('2026-02-01'), event: { type: 'LimitRepairBegun', step: 1, repair: { kind: 'report' } } },
      )
  })

  it('is broken by a declaration that runs out, at that moment', () => {
    const regions = club('{ limit: at least 1 of member in region north, broken: report }')
    regions
      .given(says('ada', '2026-02-01', 'north', 'region'))
      .whenTimePasses(day('2027-02-01'))
      .then(
        { at: day('2027-02-01'), event: { type: 'LimitBroken' } },
        { at: day('2027-02-01'), event: { type: 'LimitRepairBegun' } },
      )
  })
})

describe('what mends a limit', () => {
  const acme = [says('ada', '2026-02-01', 'Acme'), says('bo', '2026-02-02', 'Acme'), says('cy', '2026-02-03', 'Acme')]

  it('removes whoever came last, one after the other, until it holds', () => {
    const latest = club(
      '{ limit: at most 1 of member share employer, broken: remove the latest, replaced within: 1 month }',
      '',
      ['ada'],
    )
    const { state } = latest
      .given(takes('bo', '2026-01-10'), takes('cy', '2026-01-11'), ...acme)
      .whenTimePasses(day('2026-02-03'))
    assert.deepEqual(people(state, '2026-02-03'), ['ada'])
    const held = state.groups
      .get('club')
      ?.holdings.get('member')
      ?.find(({ person }) => person === 'bo')
    assert.equal(held?.why, 'limit')
    assert.equal(held?.replacedBy, day('2026-03-02'))
    assert.equal(state.brokenLimits.size, 0)
  })

  it('has the place filled again in the time that the limit gives', () => {
    const { given } = foundationOf(
      {
        club: charterOf(
          'club',
          `
facts: { employer: name }
seats: { member: { filled by: appointment of vote, number: 2 } }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
limits:
  - { limit: at most 1 of member share employer, broken: remove the latest, replaced within: 1 month }`,
        ),
      },
      { 'club.member': ['ada', 'bo'] },
    )
    given(says('ada', '2026-02-01', 'Acme'), says('bo', '2026-02-02', 'Acme'))
      .whenTimePasses(day('2026-02-03'))
      .then(
        { at: day('2026-02-02'), event: { type: 'LimitBroken' } },
        { at: day('2026-02-02'), event: { type: 'LimitRepairBegun' } },
        { at: day('2026-02-02'), event: { type: 'SeatLeft', person: 'bo', why: 'limit' } },
        { at: day('2026-02-02'), event: { type: 'VacancyOpened', left: 'bo', fills: day('2026-03-02') } },
        { at: day('2026-02-02'), event: { type: 'LimitHolds' } },
      )
  })

  it('waits for those concerned to agree, and goes on without them when they do not', () => {
    const agreed = club(
      '{ limit: at most 1 of member share employer, broken: [agreement within 2 weeks, remove by lot] }',
    )
    const two = acme.slice(0, 2)
    agreed
      .given(...two)
      .whenTimePasses(day('2026-02-15T23:59:59.999Z'))
      .then(
        { at: day('2026-02-02'), event: { type: 'LimitBroken' } },
        { at: day('2026-02-02'), event: { type: 'LimitRepairBegun', step: 0, until: day('2026-02-16') } },
      )
    const { state } = agreed.given(...two, leaves('ada', '2026-02-10')).whenTimePasses(day('2026-03-01'))
    assert.deepEqual(people(state, '2026-03-01'), ['bo', 'cy'])
    const drawn = agreed.given(...two).whenTimePasses(day('2026-02-16'))
    drawn.then(
      { at: day('2026-02-02'), event: { type: 'LimitBroken' } },
      { at: day('2026-02-02'), event: { type: 'LimitRepairBegun', step: 0 } },
      { at: day('2026-02-16'), event: { type: 'LimitRepairBegun', step: 1 } },
      { at: day('2026-02-16'), event: { type: 'LimitLotDrawn', among: ['ada', 'bo'], value: 'a secret' } },
      { at: day('2026-02-16'), event: { type: 'SeatLeft', why: 'limit' } },
      { at: day('2026-02-16'), event: { type: 'LimitHolds' } },
    )
    assert.equal(people(drawn.state, '2026-02-16').length, 2)
  })

  it('draws the lot of what was committed to before those to draw among were left', () => {
    const agreed = club(
      '{ limit: at most 1 of member share employer, broken: [agreement within 2 weeks, remove by lot] }',
    )
    const { state } = agreed.given(...acme.slice(0, 2)).whenTimePasses(day('2026-02-03'))
    assert.ok(state.brokenLimits.get('club at most 1 of member share employer')?.lot !== undefined)
  })

  it('asks a body about each of those concerned, and nobody takes that back', () => {
    const voted = club('{ limit: at most 1 of member share employer, broken: vote of vote }')
    const two = acme.slice(0, 2)
    voted
      .given(...two)
      .whenTimePasses(day('2026-02-03'))
      .then(
        { at: day('2026-02-02'), event: { type: 'LimitBroken' } },
        { at: day('2026-02-02'), event: { type: 'LimitRepairBegun', repair: { kind: 'vote' } } },
        { at: day('2026-02-02'), event: { type: 'MotionOpened', effect: { kind: 'goes', person: 'ada' } } },
        { at: day('2026-02-02'), event: { type: 'MotionOpened', effect: { kind: 'goes', person: 'bo' } } },
      )
    voted
      .given(...two)
      .when(does('ada', '2026-02-03', { type: 'withdraw', motion: 1 }))
      .thenRefused({ type: 'AskedByCharter' })
    const past = [...two, votes('el', '2026-02-03', 'for', 2), votes('fay', '2026-02-03', 'for', 2)]
    voted
      .given(...past)
      .when(votes('gus', '2026-02-03', 'for', 2))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'SeatLeft', person: 'bo', why: 'limit', motion: 2 },
      )
    // The other vote, carried after the limit holds again, makes nobody go.
    const both = [...past, votes('gus', '2026-02-03', 'for', 2), votes('el', '2026-02-04', 'for', 1)]
    const { state } = voted.given(...both).whenTimePasses(day('2026-02-20'))
    assert.equal(state.motions.get(1)?.closed?.is, 'carried')
    assert.ok(holds(state, 'ada', member, day('2026-02-20')))
  })

  it('lets an election name one of those concerned, who goes into the seat that it fills', () => {
    const elected = club('{ limit: at most 1 of member share employer, broken: election of overlap }')
    const two = acme.slice(0, 2)
    elected
      .given(...two)
      .whenTimePasses(day('2026-02-03'))
      .then(
        { event: { type: 'LimitBroken' }, at: day('2026-02-02') },
        { event: { type: 'LimitRepairBegun' }, at: day('2026-02-02') },
        {
          event: { type: 'MotionOpened', effect: { kind: 'one goes', of: ['ada', 'bo'] }, closes: day('2026-02-16') },
          at: day('2026-02-02'),
        },
      )
    const cast = [
      ...two,
      votes('el', '2026-02-03', 'bo'),
      votes('fay', '2026-02-03', 'bo'),
      votes('gus', '2026-02-03', 'ada'),
    ]
    elected
      .given(...cast)
      .whenTimePasses(day('2026-02-16'))
      .then(
        { at: day('2026-02-16'), event: { type: 'MotionClosed', outcome: 'bo', is: 'carried' } },
        { at: day('2026-02-16'), event: { type: 'SeatLeft', person: 'bo', why: 'limit', motion: 1 } },
        { at: day('2026-02-16'), event: { type: 'SeatTaken', seat: 'alumni', person: 'bo' } },
        { at: day('2026-02-16'), event: { type: 'LimitHolds' } },
      )
    const few = elected.given(...two, votes('el', '2026-02-03', 'bo')).whenTimePasses(day('2026-03-01'))
    assert.equal(few.state.motions.get(1)?.closed?.is, 'undecided')
    assert.equal(people(few.state, '2026-03-01').length, 3)
  })

  it('breaks a tie of that election by lot', () => {
    const elected = club('{ limit: at most 1 of member share employer, broken: election of overlap }')
    const tied = [...acme.slice(0, 2), votes('el', '2026-02-03', 'bo'), votes('fay', '2026-02-03', 'ada')]
    const { state } = elected.given(...tied).whenTimePasses(day('2026-02-16'))
    assert.equal(state.motions.get(1)?.closed?.settled, 'lot')
    assert.equal(people(state, '2026-02-16').length, 2)
  })

  it('takes the vote from whoever came last, until it holds without them', () => {
    const noVote = club('{ limit: at most 1/2 of member share employer, broken: no vote }', '', [
      'ada',
      'bo',
      'cy',
      'di',
    ])
    const { state } = noVote.given(...acme).whenTimePasses(day('2026-02-04'))
    const rule = state.groups.get('club')?.charter.rules[0]
    assert.ok(rule !== undefined)
    const voters = (when: string) =>
      electorateOf(state, { ...rule, voters: [member] }, day(when)).map(({ person }) => person)
    // Of four members three share; without the last, two of three; without two, one of two.
    assert.deepEqual(voters('2026-02-04'), ['ada', 'di'])
    passTime(state, day('2026-02-05'))
    assert.equal(people(state, '2026-02-05').length, 4)
  })
})
