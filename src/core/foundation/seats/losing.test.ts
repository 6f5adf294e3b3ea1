import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  clerk: { filled by: roll, number: 1, may leave: any time }
  member: { filled by: roll, removed by: [hearing, clerk], again: { after removal: 1 year } }
statuses:
  resting: { of: clerk, by own word: yes, effect: no powers, ends: by their own word }
rules:
  hearing: { voters: member except subject, options: [for, against], passes: for > against, notice: 3 days, hearing: 5 days, open: 7 days }
powers:
  - { may: resolve, by: hearing }
  - { may: publish, by: clerk }
`,
    ),
  },
  { 'club.clerk': ['fay'], 'club.member': ['ada', 'bo', 'cy'] },
)
const at = (moment: string) => (moment.length === 10 ? `${moment}T00:00:00.000Z` : moment)
const does = (by: string, when: string, act: Told['act']): Told => ({ by, at: at(when), act })
const removes = (by: string, when: string, decider?: string) =>
  does(by, when, {
    type: 'move',
    group: 'club',
    action: { verb: 'remove', object: 'member' },
    title: 'Remove cy',
    person: 'cy',
    ...(decider !== undefined && { decider }),
  })
const states = (by: string, when: string): Told =>
  does(by, when, { type: 'make statement', motion: 1, statement: 'c0ffee' })
const rests = does('fay', '2026-02-01', { type: 'take status', group: 'club', status: 'resting' })

describe('a removal', () => {
  it('is decided by any one of those whom the charter names, each in their own way', () => {
    club
      .given()
      .when(removes('ada', '2026-02-01'))
      .then({ type: 'MotionMoved', needs: { kind: 'time', opens: at('2026-02-06') } })
    club
      .given()
      .when(removes('fay', '2026-02-01', 'clerk'))
      .then({ type: 'DoneAlone' }, { type: 'SeatLeft', person: 'cy', why: 'removed' })
    club.given().when(removes('el', '2026-02-01')).thenRefused({ type: 'MayNotMove' })
  })

  it('waits for the longer of notice and hearing, and is not open before', () => {
    const open = (when: string) => does('ada', when, { type: 'open', motion: 1 })
    club.given(removes('ada', '2026-02-01')).when(open('2026-02-05T23:59:59.999Z')).thenRefused({ type: 'TooEarly' })
    club
      .given(removes('ada', '2026-02-01'))
      .whenTimePasses(at('2026-02-06'))
      .then({ at: at('2026-02-06'), event: { type: 'MotionOpened', electorate: { size: 2 } } })
  })

  it('lets whom it is about make a statement, from the motion to the close', () => {
    const moved = removes('ada', '2026-02-01')
    club.given(moved).when(states('bo', '2026-02-02')).thenRefused({ type: 'NotTheSubject' })
    club.given(moved).when(states('cy', '2026-02-02')).then({ type: 'StatementMade', motion: 1, person: 'cy' })
    club.given(moved).when(states('cy', '2026-02-12T23:59:59.999Z')).then({ type: 'StatementMade' })
    club.given(moved).when(states('cy', '2026-02-13')).thenRefused({ type: 'VoteOver' })
    club.given().when(states('cy', '2026-02-02')).thenRefused({ type: 'UnknownMotion' })
  })
})

describe('a status without powers', () => {
  const publishes = does('fay', '2026-02-02', {
    type: 'move',
    group: 'club',
    action: { verb: 'publish', object: '' },
    title: 'News',
  })

  it('keeps the holder from what the seat does alone, until it ends', () => {
    club.given(rests).when(publishes).thenRefused({ type: 'NoVoteNeeded' })
    club
      .given(rests)
      .when(removes('fay', '2026-02-02', 'clerk'))
      .thenRefused({ type: 'NoVoteNeeded' })
    const back = does('fay', '2026-02-02', { type: 'end status', group: 'club', status: 'resting' })
    club.given(rests, back).when(publishes).then({ type: 'DoneAlone' })
  })
})

describe('a fact with the day since which it is so', () => {
  const facts = foundationOf(
    {
      club: charterOf(
        'club',
        `
facts: { employer: name, active: yes or no }
seats:
  clerk: { filled by: roll }
  member: { filled by: own word, eligible when: active for 3 months }
rules:
  vote: { voters: clerk, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]`,
      ),
    },
    { 'club.clerk': ['fay'] },
  )
  const says = (when: string, fact: string, value: string, since: string) =>
    does('ada', when, { type: 'declare', fact, value, since })

  it('is a day up to today', () => {
    facts
      .given()
      .when(says('2026-02-01', 'employer', 'Acme', '2026-02-01'))
      .then({ type: 'FactDeclared', since: '2026-02-01' })
    facts
      .given()
      .when(says('2026-02-01', 'employer', 'Acme', '2026-02-02'))
      .thenRefused({ type: 'NoSuchDay' })
    facts
      .given()
      .when(says('2026-02-01', 'employer', 'Acme', '2025-02-30'))
      .thenRefused({ type: 'NoSuchDay' })
    facts
      .given()
      .when(says('2026-02-01', 'employer', 'Acme', 'long ago'))
      .thenRefused({ type: 'NoSuchDay' })
  })

  it('counts in rules from when it was declared', () => {
    const said = says('2026-02-01', 'active', 'yes', '2020-01-01')
    const takes = (when: string) => does('ada', when, { type: 'take', group: 'club', seat: 'member' })
    facts.given(said).when(takes('2026-04-30')).thenRefused({ type: 'NotEligibleBy' })
    facts.given(said).when(takes('2026-05-01')).then({ type: 'SeatTaken' })
  })
})
