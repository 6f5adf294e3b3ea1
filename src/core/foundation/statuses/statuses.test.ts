import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { PeopleAct } from '../act.ts'
import { holds } from '../seats/seats.ts'

const club = (statuses: string) =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
facts: { excused: yes or no }
events: { meeting: { recorded by: member } }
seats:
  member: { filled by: roll }
  alumni: { filled by: own word }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
statuses:
${statuses}`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'] },
  )
const day = (month: number, date: number, time = '00:00:00.000') =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${time}Z`
const moves = (at: string): Told => ({
  by: 'ada',
  at,
  act: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'It' },
})
const votes = (by: string, motion: number, at: string): Told => ({
  by,
  at,
  act: { type: 'vote', motion, option: 'for' },
})
const says = (by: string, at: string, type: 'take status' | 'end status' | 'answer', status: string): Told => ({
  by,
  at,
  act: { type, group: 'club', status } satisfies PeopleAct,
})
const meets = (at: string, ...present: readonly string[]): Told => ({
  by: 'ada',
  at,
  act: { type: 'record', group: 'club', event: 'meeting', present },
})
/** Three votes in which all but cy vote: they close on 9, 17 and 25 February. */
const threeVotes = [1, 2, 3].flatMap((number) => {
  const opens = day(2, 2 + (number - 1) * 8)
  return [moves(opens), votes('ada', number, opens), votes('bo', number, opens)]
})
const member = { group: 'club', seat: 'member' }

describe('a status of who misses votes', () => {
  const inactive = club(
    '  inactive: { of: member, when: votes missed in a row >= 3, effect: no vote, ends: by their own word }',
  )

  it('begins at the close of the last, and not before', () => {
    inactive
      .given(...threeVotes)
      .whenTimePasses(day(2, 25))
      .then(
        { at: day(2, 25), event: { type: 'MotionClosed', motion: 3 } },
        { at: day(2, 25), event: { type: 'StatusBegun', status: 'inactive', person: 'cy' } },
      )
    inactive
      .given(...threeVotes)
      .whenTimePasses(day(2, 24))
      .then()
    inactive
      .given(...threeVotes, votes('cy', 3, day(2, 20)))
      .whenTimePasses(day(3, 30))
      .then({ at: day(2, 25), event: { type: 'MotionClosed' } })
  })

  it('has no vote in what opens meanwhile, until they come back, and then counts anew', () => {
    const { state } = inactive.given(...threeVotes).when(moves(day(3, 1)))
    assert.deepEqual([...(state.motions.get(4)?.electorate.keys() ?? [])], ['ada', 'bo'])
    const back = says('cy', day(3, 2), 'end status', 'inactive')
    inactive
      .given(...threeVotes)
      .when(back)
      .then({ type: 'StatusEnded', why: 'own word' })
    const again = inactive.given(...threeVotes, back).when(moves(day(3, 3)))
    assert.equal(again.state.motions.get(4)?.electorate.size, 3)
    inactive
      .given(...threeVotes)
      .when(says('bo', day(3, 2), 'end status', 'inactive'))
      .thenRefused({ type: 'HasNotStatus' })
  })

  it('is told first where the charter says so, and does not begin when it is not so any more', () => {
    const told = club('  inactive: { of: member, when: votes missed in a row >= 3, notice: 10 days, effect: leaves }')
    told
      .given(...threeVotes)
      .whenTimePasses(day(3, 20))
      .then(
        { at: day(2, 25), event: { type: 'MotionClosed' } },
        { at: day(2, 25), event: { type: 'StatusAnnounced', how: 'told', until: day(3, 7) } },
        { at: day(3, 7), event: { type: 'StatusBegun' } },
        { at: day(3, 7), event: { type: 'SeatLeft', person: 'cy', why: 'status' } },
      )
    const { state } = told
      .given(
        ...threeVotes,
        moves(day(2, 26)),
        votes('cy', 4, day(2, 27)),
        votes('ada', 4, day(2, 27)),
        votes('bo', 4, day(2, 27)),
      )
      .whenTimePasses(day(3, 20))
    assert.ok(holds(state, 'cy', member, day(3, 20)))
  })

  it('ends with what it is said to end with, to the last of it', () => {
    const done = club(
      '  inactive: { of: member, when: meetings missed in a row >= 2, effect: no vote, ends: 2 meetings attended }',
    )
    const past = [meets(day(2, 1), 'ada', 'bo'), meets(day(2, 2), 'ada', 'bo'), meets(day(2, 3), 'ada', 'bo', 'cy')]
    const { state } = done.given(...past).whenTimePasses(day(2, 4))
    assert.deepEqual([...state.standing.keys()], ['club inactive cy'])
    done
      .given(...past, meets(day(2, 5), 'ada', 'bo', 'cy'))
      .whenTimePasses(day(2, 5))
      .then({ at: day(2, 5), event: { type: 'StatusEnded', why: 'done', person: 'cy' } })
  })
})

describe('a status of what was missed in a time', () => {
  it('is over when the first of it is so long ago, though nothing happens', () => {
    const votesIn = club('  slack: { of: member, when: votes missed in the last 3 months >= 3, effect: noted }')
    votesIn
      .given(...threeVotes)
      .whenTimePasses(day(12, 1))
      .then(
        { at: day(2, 25), event: { type: 'MotionClosed' } },
        { at: day(2, 25), event: { type: 'StatusBegun', person: 'cy' } },
        { at: day(5, 2), event: { type: 'StatusEnded', person: 'cy', why: 'not so any more' } },
      )
    const meetingsIn = club('  slack: { of: member, when: meetings missed in the last 3 months >= 1, effect: noted }')
    meetingsIn
      .given(meets(day(2, 1), 'ada', 'bo'))
      .whenTimePasses(day(12, 1))
      .then(
        { at: day(2, 1), event: { type: 'StatusBegun', person: 'cy' } },
        { at: day(5, 1), event: { type: 'StatusEnded', person: 'cy' } },
      )
  })
})

describe('a status of who is not there for a time', () => {
  const quiet = club(
    '  out of touch: { of: member, when: time without participation >= 90 days, answer within: 7 days, effect: becomes alumni }',
  )

  it('is due at the moment at which the time is over, and asks first', () => {
    const { state } = quiet.given(votesLess('ada'), votesLess('bo')).whenTimePasses(day(4, 8))
    assert.ok(!holds(state, 'cy', member, day(4, 8)))
    assert.ok(holds(state, 'cy', { group: 'club', seat: 'alumni' }, day(4, 8)))
    assert.ok(holds(state, 'ada', member, day(4, 8)))
    quiet
      .given(votesLess('ada'), votesLess('bo'))
      .whenTimePasses(day(4, 1))
      .then({ at: day(4, 1), event: { type: 'StatusAnnounced', how: 'asked', person: 'cy', until: day(4, 8) } })
  })

  it('does not begin when they answer, to the last moment', () => {
    const asked = [votesLess('ada'), votesLess('bo')]
    quiet
      .given(...asked)
      .when(says('cy', day(4, 7, '23:59:59.999'), 'answer', 'out-of-touch'))
      .then({ type: 'StatusAverted', why: 'answered' })
    quiet
      .given(...asked)
      .when(says('cy', day(4, 8), 'answer', 'out-of-touch'))
      .thenRefused({ type: 'NothingAsked' })
    quiet
      .given(...asked)
      .when(says('ada', day(4, 7), 'answer', 'out-of-touch'))
      .thenRefused({ type: 'NothingAsked' })
  })
})

describe('a status by one’s own word', () => {
  it('ends after its time', () => {
    const leave = club('  on leave: { of: member, by own word: yes, effect: no vote, ends: after 6 months }')
    leave
      .given(says('cy', day(2, 1), 'take status', 'on-leave'))
      .whenTimePasses(day(9, 1))
      .then({ at: day(8, 1), event: { type: 'StatusEnded', why: 'time' } })
    leave
      .given()
      .when(says('fay', day(2, 1), 'take status', 'on-leave'))
      .thenRefused({ type: 'DoesNotHold' })
    leave
      .given(says('cy', day(2, 1), 'take status', 'on-leave'))
      .when(says('cy', day(2, 2), 'end status', 'on-leave'))
      .thenRefused({ type: 'NotByStatement' })
  })
})

describe('a status that is judged at the end of the year', () => {
  it('looks at the year as it was', () => {
    const low = club(
      '  low: { of: member, when: share of votes in the year < 2/3, judged: at the end of the year, counts from: the year, effect: asked to leave }',
    )
    const begun = { at: '2027-01-01T00:00:00.000Z', event: { type: 'StatusBegun', person: 'cy', status: 'low' } }
    low
      .given(...threeVotes, votes('cy', 3, day(2, 20)))
      .whenTimePasses('2027-02-01T00:00:00.000Z')
      .then({ at: day(2, 25), event: { type: 'MotionClosed' } }, begun)
  })
})

function votesLess(by: string): Told {
  return { by, at: day(3, 1), act: { type: 'record', group: 'club', event: 'meeting', present: [] } }
}
