import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, passTime, type Told } from '../../../../../test/support/given.ts'
import { actsAs, incumbents } from '../seats.ts'

const at = '2026-03-01T00:00:00.000Z'

/** A council of two, elected for two years from the first day, and what follows when one of them leaves. */
const council = (vacancy: string, more = '') =>
  foundationOf(
    {
      board: charterOf(
        'board',
        'seats: { director: { filled by: roll } }\npowers: [{ may: resolve, by: director }]\ngives: [{ to: council, may: act }]',
      ),
      council: charterOf(
        'council',
        `
facts: { region: name }
seats:
  member:
    number: 2
    filled by: election
    term: 2 years
    may leave: any time
    vacancy: ${vacancy}
    ${more}
  chair: { number: 1, filled by: roll, may leave: any time, interim: vice }
  vice: { number: 1, filled by: roll }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 3 days }
powers:
  - { may: act, by: chair }
`,
        'board',
      ),
    },
    {
      'board.director': ['gus'],
      'council.member': ['ada', 'bo'],
      'council.chair': ['cy'],
      'council.vice': ['di'],
    },
  )
const leaves = (by = 'ada', seat = 'member', when = at): Told => ({
  by,
  at: when,
  act: { type: 'step down', group: 'council', seat },
})
const appoints = (person: string, when = at): Told => ({
  by: 'gus',
  at: when,
  act: {
    type: 'move',
    group: 'board',
    action: { verb: 'appoint', object: 'council/member' },
    title: 'A successor',
    person,
  },
})

describe('a place of a numbered seat that falls vacant', () => {
  it('opens a vacancy with what the charter provides, and tells how long the term would have run', () => {
    council('appointment of board.director within 1 month', 'fills within: 3 months').given().when(leaves()).then(
      { type: 'SeatLeft' },
      {
        type: 'VacancyOpened',
        vacancy: 1,
        left: 'ada',
        remains: '2028-01-01T00:00:00.000Z',
        fills: '2026-06-01T00:00:00.000Z',
        step: 0,
        until: '2026-04-01T00:00:00.000Z',
      },
    )
  })

  it('passes on to the next step when the time of one is over, and is overdue when it is to be filled', () => {
    council('[appointment of board.director within 1 month, as filled]', 'fills within: 3 months')
      .given(leaves())
      .whenTimePasses('2026-07-01T00:00:00.000Z')
      .then(
        { at: '2026-04-01T00:00:00.000Z', event: { type: 'VacancyPassedOn', vacancy: 1, step: 1 } },
        { at: '2026-06-01T00:00:00.000Z', event: { type: 'VacancyOverdue', vacancy: 1 } },
      )
  })

  it('lets whom a step names appoint a successor while it is tried, who completes the term', () => {
    const provided = council('[appointment of board.director within 1 month, stays vacant]')
    provided
      .given(leaves())
      .when(appoints('el', '2026-03-31T23:59:59.999Z'))
      .then({ type: 'DoneAlone' }, { type: 'SeatTaken', person: 'el', vacancy: 1, until: '2028-01-01T00:00:00.000Z' })
    provided
      .given(leaves())
      .when(appoints('el', '2026-04-01T00:00:00.000Z'))
      .thenRefused({ type: 'StaysVacant', until: '2028-01-01T00:00:00.000Z' })
    const { state } = provided.play(leaves(), appoints('el'))
    assert.equal(state.vacancies.size, 0)
  })

  it('gives a whole term where the charter says so', () => {
    council('appointment of board.director for a whole term')
      .given(leaves())
      .when(appoints('el'))
      .then({ type: 'DoneAlone' }, { type: 'SeatTaken', person: 'el', until: '2028-03-01T00:00:00.000Z' })
  })

  it('leaves out steps that hang on what remains of the term', () => {
    const steps = council('[stays vacant if less than 6 months remain, appointment of board.director]')
    const opened = (when: string) => steps.play(leaves('ada', 'member', when)).state.vacancies.get(1)?.step
    assert.equal(opened('2027-07-01T00:00:00.000Z'), 1)
    assert.equal(opened('2027-07-01T00:00:00.001Z'), 0)
  })

  it('passes to the holder of another seat at once, or on where they cannot take it', () => {
    council('[vice, appointment of board.director]')
      .given(leaves())
      .whenTimePasses('2026-04-01T00:00:00.000Z')
      .then({ at, event: { type: 'SeatTaken', seat: 'member', person: 'di', vacancy: 1 } })
    council('[vice, appointment of board.director]', 'barred: vice')
      .given(leaves())
      .whenTimePasses('2026-04-01T00:00:00.000Z')
      .then({ at, event: { type: 'VacancyPassedOn', step: 1 } })
  })

  it('calls a by-election, and passes over who came next while no count is known', () => {
    council('[next in line, by-election within 2 months, stays vacant]')
      .given(leaves())
      .whenTimePasses('2026-05-02T00:00:00.000Z')
      .then(
        { at, event: { type: 'VacancyPassedOn', step: 1, until: '2026-05-01T00:00:00.000Z' } },
        { at, event: { type: 'ByElectionCalled', vacancy: 1, roll: 'new' } },
        { at: '2026-05-01T00:00:00.000Z', event: { type: 'VacancyPassedOn', step: 2 } },
      )
  })

  it('is for somebody with the same fact as whoever left, where the charter says so', () => {
    const declares = (by: string, value: string): Told => ({ by, at, act: { type: 'declare', fact: 'region', value } })
    const said = [declares('ada', 'north'), declares('el', 'south'), declares('fay', 'North'), leaves()]
    const same = council('appointment of board.director from the same region')
    same
      .given(...said)
      .when(appoints('el'))
      .thenRefused({ type: 'NotTheSame', fact: 'region', person: 'el' })
    same
      .given(...said)
      .when(appoints('fay'))
      .then({ type: 'DoneAlone' }, { type: 'SeatTaken', person: 'fay' })
  })

  it('tells when fewer hold the seat than the charter asks for, once', () => {
    const least = council('stays vacant', 'minimum: 2')
    least
      .given()
      .when(leaves())
      .then({ type: 'SeatLeft' }, { type: 'VacancyOpened' }, { type: 'MinimumMissed', holders: 1, minimum: 2 })
    least.given(leaves()).when(leaves('bo')).then({ type: 'SeatLeft' }, { type: 'VacancyOpened', vacancy: 2 })
  })
})

describe('a vacancy of a group that ends', () => {
  it('ends with it', () => {
    const club = `
seats:
  member: { number: 2, filled by: election, may leave: any time, vacancy: [appointment by board, stays vacant] }
powers: [{ may: resolve, by: member }]
life: { retired by: member }
`
    const { state } = foundationOf(
      {
        board: charterOf('board', 'seats: { director: { filled by: roll } }\npowers: [{ may: resolve, by: director }]'),
        club: charterOf('club', club, 'board'),
      },
      { 'board.director': ['gus'], 'club.member': ['ada', 'bo'] },
    )
      .given({ by: 'ada', at, act: { type: 'step down', group: 'club', seat: 'member' } })
      .when({
        by: 'bo',
        at,
        act: { type: 'move', group: 'club', action: { verb: 'retire', object: 'group' }, title: 'Over' },
      })
    assert.equal(state.groups.get('club')?.status, 'retired')
    assert.equal(state.vacancies.size, 0)
  })
})

describe('whoever acts for a vacant seat', () => {
  const chair = council('as filled')
  const does = (by: string): Told => ({
    by,
    at,
    act: { type: 'move', group: 'council', action: { verb: 'act', object: '' }, title: 'Something' },
  })

  it('has its powers while nobody holds it, and does not come to hold it', () => {
    chair.given().when(does('di')).thenRefused({ type: 'NoVoteNeeded' })
    chair.given(leaves('cy', 'chair')).when(does('di')).then({ type: 'DoneAlone' })
    const { state } = chair.play(leaves('cy', 'chair'))
    const ref = { group: 'council', seat: 'chair' }
    assert.deepEqual([incumbents(state, ref, at), actsAs(state, 'di', ref, at)], [[], true])
  })
})

describe('vacancies', () => {
  it('are the same whether the clock was looked at in between or once at the end', () => {
    const story = council('[appointment of board.director within 1 month, by-election within 1 month, as filled]')
    const look = (...moments: readonly string[]) => {
      const { state } = story.play(leaves())
      return moments.flatMap((moment) => passTime(state, moment))
    }
    const end = '2026-09-01T00:00:00.000Z'
    assert.deepEqual(look('2026-03-15T00:00:00.000Z', '2026-04-01T00:00:00.000Z', end), look(end))
  })
})
