import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const board = charterOf(
  'board',
  `
seats: { director: { filled by: roll, number: 1 } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
gives:
  - { to: events, may: host, only if: tenure >= 6 months }
`,
)
const events = charterOf(
  'events',
  `
seats: { member: { filled by: roll, number: 1 } }
powers:
  - { may: host, by: any member }
  - { may: hire, by: any member, gate: lead time >= 2 weeks }
reserved:
  - { may: rent hall, to: board, lead time: "at least 6 weeks, 12 weeks advised", within: 2 months }
  - { may: rent car, to: board, lead time: 1 week, until: 2026-06-01 }
`,
  'board',
)
const both = foundationOf({ board, events }, { 'board.director': ['ada'], 'events.member': ['di'] })
const moves = (by: string, group: string, action: string, at: string, more: object = {}): Told => {
  const [verb = '', object = ''] = action.split(' ')
  return { by, at, act: { type: 'move', group, action: { verb, object }, title: 'Title', ...more } }
}
const day = (date: string) => `2026-${date}T00:00:00.000Z`

describe('what a charter reserves to another body', () => {
  const rents = (needed: string | undefined, at = day('02-01')) =>
    moves('ada', 'board', 'rent hall', at, needed === undefined ? {} : { needed: day(needed) })

  it('is asked for so long before it is needed, to exactly the least', () => {
    both.given().when(rents('03-15')).then({ type: 'MotionOpened' })
    both
      .given()
      .when(rents('03-15', '2026-02-01T00:00:00.001Z'))
      .thenRefused({ type: 'AskedTooLate', needed: day('03-15'), latest: day('02-01') })
    both.given().when(rents(undefined)).thenRefused({ type: 'NeededUnknown' })
  })

  it('is told to be late where it is later than advised, and by when it is answered', () => {
    const brought = (needed: string) => both.given().when(rents(needed)).state.motions.get(1)?.opened.brought
    assert.equal(brought('03-15')?.late, true)
    assert.equal(brought('04-25')?.late, true)
    assert.equal(brought('04-26')?.late, undefined)
    assert.equal(brought('04-26')?.answerBy, day('04-01'))
    assert.equal(brought('04-26')?.from, 'events')
  })

  it('is reserved until then, and no longer', () => {
    both
      .given()
      .when(moves('ada', 'board', 'rent car', day('05-31')))
      .thenRefused({ type: 'NeededUnknown' })
    both
      .given()
      .when(moves('ada', 'board', 'rent car', day('06-01')))
      .then({ type: 'MotionOpened' })
  })
})

describe('what a gift asks of whoever decides', () => {
  it('is asked as often as it is used', () => {
    both
      .given()
      .when(moves('di', 'events', 'host', day('06-30')))
      .thenRefused({ type: 'ConditionNotMet' })
    both
      .given()
      .when(moves('di', 'events', 'host', day('07-01')))
      .then({ type: 'DoneAlone' })
  })
})
