import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { measureNow } from '../people/facts/measure-now.ts'
import type { FoundationState } from '../state.ts'
import { agendaOf } from './agenda.ts'
import { meetingRecord } from './meeting-state.ts'
import { occurrencesOf } from './occurrences.ts'

const club = charterOf(
  'club',
  `
seats:
  chair: { filled by: own word, number: 1, term: 12 months, may leave: any time }
  member: { filled by: own word, may leave: any time }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: approve minutes, by: vote }
duties:
  meeting: { every: month, on: first Monday, at: "18:00", lasts: 2 hours, zone: Europe/Paris, notice: 1 week }
  office hours: { every: 2 weeks, on: Thursday, at: "12:00", open to: everyone, by: member }
`,
)
const board = charterOf(
  'board',
  `
seats:
  director: { filled by: own word }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
gives: [{ to: club, may: resolve }]
duties:
  meeting: { every: 2 months }
`,
)
const holders = { 'board.director': ['gus', 'fay'], 'club.chair': ['ada'], 'club.member': ['bo', 'cy', 'di'] }
const foundation = foundationOf({ board, club: club.replace('name: club', 'name: club\nunder: board') }, holders)
const { given, play } = foundation
const does = (by: string, at: string, act: Act): Told => ({ by, at, act })
const february = { group: 'club', meeting: 'meeting', date: '2026-02-02' } as const
const april = { ...february, date: '2026-04-06' } as const
const feb = (time: string) => `2026-02-02T${time}:00.000Z`
const text = { digest: 'd', bytes: 1, type: 'text/markdown' } as const

const startsOf = (state: FoundationState, from: string, until: string, meeting = 'meeting') =>
  occurrencesOf(state, 'club', from, until).flatMap((one) => (one.meeting === meeting ? [one.starts] : []))

describe('the meetings of a group', () => {
  it('begin at the same time of day in their zone, whatever summer time does', () => {
    const { state } = play(does('ada', '2026-01-02T00:00:00.000Z', { type: 'step down', group: 'club', seat: 'chair' }))
    assert.deepEqual(startsOf(state, '2026-01-05T00:00:00.000Z', '2026-05-01T00:00:00.000Z'), [
      '2026-01-05T17:00:00.000Z',
      '2026-02-02T17:00:00.000Z',
      '2026-03-02T17:00:00.000Z',
      '2026-04-06T16:00:00.000Z',
    ])
  })

  it('are announced, begin and are over by the clock', () => {
    given()
      .whenTimePasses('2026-01-13T00:00:00.000Z')
      .then(
        { at: '2026-01-01T00:00:00.001Z', event: { type: 'MeetingAnnounced', date: '2026-01-05' } },
        { at: '2026-01-01T12:00:00.000Z', event: { type: 'MeetingBegun', meeting: 'office-hours' } },
        { at: '2026-01-05T17:00:00.000Z', event: { type: 'MeetingBegun', until: '2026-01-05T19:00:00.000Z' } },
        { at: '2026-01-08T13:00:00.000Z', event: { type: 'MeetingOver', meeting: 'office-hours', held: false } },
        {
          at: '2026-01-12T19:00:00.000Z',
          event: { type: 'MeetingOver', meeting: 'meeting', held: false, present: [] },
        },
      )
  })

  it('are moved and stay the same meeting, however often', () => {
    const moves = (date: string, starts: string) => does('ada', date, { type: 'move meeting', ...april, starts })
    const { state } = play(
      moves('2026-03-01T00:00:00.000Z', '2026-04-09T15:00:00.000Z'),
      moves('2026-03-02T00:00:00.000Z', '2026-05-01T15:00:00.000Z'),
      moves('2026-03-03T00:00:00.000Z', '2026-04-08T15:00:00.000Z'),
    )
    const found = occurrencesOf(state, 'club', '2026-04-01T00:00:00.000Z', '2026-05-03T00:00:00.000Z')
    assert.partialDeepStrictEqual(
      found.filter(({ meeting }) => meeting === 'meeting'),
      [
        {
          date: '2026-04-06',
          starts: '2026-04-08T15:00:00.000Z',
          until: '2026-04-08T17:00:00.000Z',
          planned: '2026-04-06T16:00:00.000Z',
          record: { revision: 3 },
        },
      ],
    )
  })

  it('are moved by whoever keeps them alone, to a time that is still to come, until they begin', () => {
    const move: Act = { type: 'move meeting', ...february, starts: feb('20:00') }
    given()
      .when(does('bo', '2026-02-01T00:00:00.000Z', move))
      .thenRefused({
        type: 'NotKeeperOfMeeting',
        by: [{ group: 'club', seat: 'chair' }],
      })
    given()
      .when(does('ada', feb('17:30'), move))
      .thenRefused({ type: 'MeetingHasBegun' })
    given()
      .when(does('ada', '2026-02-01T00:00:00.000Z', { ...move, starts: '2026-01-31T00:00:00.000Z' }))
      .thenRefused({ type: 'MeetingInThePast' })
    given()
      .when(does('ada', '2026-02-01T00:00:00.000Z', { ...move, date: '2026-02-03' }))
      .thenRefused({ type: 'NoMeetingThen' })
    given()
      .when(does('ada', '2026-02-01T00:00:00.000Z', { ...move, meeting: 'assembly' }))
      .thenRefused({ type: 'NoSuchMeetings', meetings: ['meeting', 'office-hours'] })
  })

  it('are called off, held after all, and held besides', () => {
    const cancel = does('ada', '2026-01-20T00:00:00.000Z', { type: 'cancel meeting', ...february })
    const { entries } = given(cancel).whenTimePasses('2026-02-03T00:00:00.000Z')
    const begun = entries.flatMap(({ event }) => (event.type === 'MeetingBegun' ? [event.meeting] : []))
    assert.deepEqual([...new Set(begun)], ['office-hours'])
    given(cancel)
      .when(does('ada', '2026-01-21T00:00:00.000Z', { type: 'cancel meeting', ...february }))
      .thenRefused({ type: 'MeetingIsCancelled' })
    given(cancel)
      .when(does('ada', '2026-01-21T00:00:00.000Z', { type: 'move meeting', ...february, starts: feb('19:00') }))
      .then({ type: 'MeetingMoved', starts: feb('19:00'), until: feb('21:00') })
    const add: Act = { type: 'add meeting', group: 'club', meeting: 'meeting', starts: '2026-02-20T15:00:00.000Z' }
    const { state } = play(does('ada', '2026-01-20T00:00:00.000Z', add))
    assert.deepEqual(startsOf(state, feb('00:00'), '2026-03-01T00:00:00.000Z'), [
      feb('17:00'),
      '2026-02-20T15:00:00.000Z',
    ])
    given()
      .when(does('ada', '2026-01-20T00:00:00.000Z', { ...add, starts: feb('10:00') }))
      .thenRefused({ type: 'MeetingThatDay' })
  })

  it('have an agenda of what people add and what is open, which stands once they begin', () => {
    const item = (by: string, date: string, title: string) =>
      does(by, date, { type: 'add agenda item', ...february, title })
    const told = [
      item('bo', '2026-01-20T00:00:00.000Z', 'The shed'),
      item('cy', '2026-01-21T00:00:00.000Z', 'The roof'),
      does('bo', '2026-01-22T00:00:00.000Z', { type: 'withdraw agenda item', ...february, item: 1 }),
      does('bo', '2026-02-01T00:00:00.000Z', {
        type: 'move',
        group: 'club',
        action: { verb: 'resolve', object: '' },
        title: 'A plan',
      }),
    ]
    const { state } = play(...told)
    assert.partialDeepStrictEqual(agendaOf(state, february, feb('00:00')), {
      items: [{ item: 2, title: 'The roof', by: 'cy' }],
      matters: [{ kind: 'vote', number: 1 }],
    })
    given(...told)
      .when(does('cy', '2026-02-01T00:00:00.000Z', { type: 'withdraw agenda item', ...february, item: 1 }))
      .thenRefused({ type: 'NoSuchAgendaItem' })
    given(...told)
      .when(does('bo', '2026-02-01T00:00:00.000Z', { type: 'withdraw agenda item', ...february, item: 2 }))
      .thenRefused({ type: 'NotYourAgendaItem' })
    given(...told)
      .when(item('bo', feb('17:00'), 'Late'))
      .thenRefused({ type: 'MeetingHasBegun' })
    given(...told)
      .when(item('fay', '2026-02-01T00:00:00.000Z', 'From outside'))
      .thenRefused({ type: 'MayNotCome' })
    const { state: later } = given(...told).whenTimePasses(feb('18:00'))
    const { begun } = meetingRecord(later, february) ?? {}
    assert.ok(begun)
    assert.equal(JSON.parse(later.library.text(begun.agenda.digest)).items[0].title, 'The roof')
  })

  it('count whoever keeps them says was there, and else those who said so themselves', () => {
    const attends = (by: string, time: string) => does(by, feb(time), { type: 'attend meeting', ...february })
    given().when(attends('bo', '16:59')).thenRefused({ type: 'MeetingNotBegun' })
    given().when(attends('bo', '19:00')).thenRefused({ type: 'MeetingIsOver' })
    given(attends('bo', '17:10')).when(attends('bo', '17:20')).thenRefused({ type: 'AttendsAlready' })
    const own = given(attends('bo', '17:10'), attends('cy', '18:59')).whenTimePasses('2026-02-09T19:00:00.000Z').state
    assert.deepEqual(meetingRecord(own, february)?.over?.present, ['bo', 'cy'])
    const noted = does('ada', feb('20:00'), { type: 'note attendance', ...february, present: ['cy', 'ada'] })
    const { state } = play(attends('bo', '17:10'), noted)
    assert.deepEqual(meetingRecord(state, february)?.over, { at: feb('20:00'), held: true, present: ['ada', 'cy'] })
    const again = play(noted, does('ada', feb('21:00'), { type: 'note attendance', ...february, present: ['ada'] }))
    assert.deepEqual(
      again.state.events.filter(({ event }) => event === 'meeting').map(({ on, present }) => ({ on, present })),
      [{ on: feb('17:00'), present: ['ada'] }],
    )
    given()
      .when(does('ada', '2026-02-09T19:00:00.000Z', { type: 'note attendance', ...february, present: ['ada'] }))
      .thenRefused({ type: 'MeetingIsOver' })
  })

  it('let somebody send regrets, until they come after all', () => {
    const regrets = does('bo', '2026-02-01T00:00:00.000Z', { type: 'send regrets', ...february })
    given(regrets)
      .when({ ...regrets, at: feb('01:00') })
      .thenRefused({ type: 'RegretsSentAlready' })
    const { state } = play(regrets, does('bo', feb('17:30'), { type: 'attend meeting', ...february }))
    assert.deepEqual([...(meetingRecord(state, february)?.regrets ?? [])], [])
  })

  it('are what conditions over meetings count', () => {
    const { state } = play(
      does('ada', feb('20:00'), { type: 'note attendance', ...february, present: ['ada', 'bo'] }),
      does('ada', '2026-03-05T00:00:00.000Z', { type: 'step down', group: 'club', seat: 'chair' }),
    )
    const asked = (at: string, person = 'cy') =>
      ({ state, group: 'club', person, seat: { group: 'club', seat: 'member' }, at }) as const
    const measure = (name: 'meetings missed in a row' | 'meetings attended' | 'meetings held', person?: string) =>
      measureNow(asked('2026-02-10T00:00:00.000Z', person), { kind: 'measure', measure: name })
    const count = (value: bigint) => ({ kind: 'count', value: { numerator: value, denominator: 1n } })
    assert.deepEqual(measure('meetings missed in a row'), count(1n))
    assert.deepEqual(measure('meetings attended', 'bo'), count(1n))
    assert.deepEqual(measure('meetings held'), count(1n))
  })

  it('count as skipped in a row while nobody was there', () => {
    const skipped = (until: string, ...past: readonly Told[]) =>
      measureNow(
        { state: given(...past).whenTimePasses(until).state, group: 'club', at: until },
        { kind: 'measure', measure: 'meetings skipped in a row' },
      )
    const count = (value: bigint) => ({ kind: 'count', value: { numerator: value, denominator: 1n } })
    assert.deepEqual(skipped('2026-01-05T18:00:00.000Z'), count(0n))
    assert.deepEqual(skipped('2026-03-10T00:00:00.000Z'), count(3n))
    const noted = does('ada', feb('20:00'), { type: 'note attendance', ...february, present: ['ada'] })
    assert.deepEqual(skipped('2026-03-10T00:00:00.000Z', noted), count(1n))
  })

  it('have minutes, which a rule approves where the charter gives it that power', () => {
    const writes = (at: string) => does('ada', at, { type: 'write minutes', ...february, text })
    const approve: Act = { type: 'approve minutes', ...february }
    given()
      .when(does('ada', feb('16:00'), { type: 'write minutes', ...february, text }))
      .thenRefused({
        type: 'MeetingNotBegun',
      })
    given()
      .when(does('bo', feb('20:00'), approve))
      .thenRefused({ type: 'NoMinutes' })
    given(writes(feb('20:00')))
      .when(does('bo', feb('21:00'), approve))
      .then({ type: 'MotionOpened', effect: { kind: 'approve minutes', version: 1 } })
    const vote = (by: string) => does(by, feb('22:00'), { type: 'vote', motion: 1, option: 'for' })
    const told = [writes(feb('20:00')), does('bo', feb('21:00'), approve), vote('bo'), vote('cy')]
    given(...told)
      .when(does('cy', feb('23:00'), approve))
      .thenRefused({ type: 'MinutesBeforeVote', motion: 1 })
    const { state } = given(...told).whenTimePasses('2026-02-10T00:00:00.000Z')
    assert.equal(meetingRecord(state, february)?.minutes[0]?.approved, feb('21:00').replace('02-02', '02-09'))
    const meanwhile = given(...told, writes(feb('23:00'))).whenTimePasses('2026-02-10T00:00:00.000Z').state
    assert.deepEqual(
      meetingRecord(meanwhile, february)?.minutes.map(({ version, approved }) => [version, approved]),
      [
        [1, undefined],
        [2, undefined],
      ],
    )
  })

  it('are some time of a day where the charter says no time, until somebody sets one', () => {
    const march = { group: 'board', meeting: 'meeting', date: '2026-02-28' } as const
    const { state } = play(does('gus', '2026-01-10T00:00:00.000Z', { type: 'send regrets', ...march }))
    const boards = (now: FoundationState) =>
      occurrencesOf(now, 'board', '2026-02-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z')
    assert.partialDeepStrictEqual(boards(state), [
      { starts: '2026-02-28T00:00:00.000Z', until: '2026-03-01T00:00:00.000Z', isWholeDay: true },
    ])
    const starts = '2026-02-27T19:00:00.000Z'
    const moved = play(does('gus', '2026-01-10T00:00:00.000Z', { type: 'move meeting', ...march, starts })).state
    assert.partialDeepStrictEqual(boards(moved), [{ starts, until: '2026-02-27T20:00:00.000Z', date: '2026-02-28' }])
    assert.ok(!('isWholeDay' in (boards(moved)[0] ?? {})))
  })
})
