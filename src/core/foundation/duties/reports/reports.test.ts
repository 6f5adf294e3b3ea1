import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, type Told } from '../../../../../test/support/given.ts'
import type { ReportContent } from './report-event.ts'
import { standingOf } from './report-state.ts'
import { reportsOfGroup } from './reports-in.ts'

const board = charterOf(
  'board',
  `
seats: { director: { number: 3, filled by: election } }
rules: { vote: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when certain } }
powers: [{ may: resolve, by: vote }]
gives: [{ to: crew, may: publish report }]
`,
)

const crew = (duties: string, more = '') =>
  charterOf(
    'crew',
    `
events: { incident: { recorded by: member } }
seats:
  member: { filled by: appointment of board, may leave: any time }
  chair: { number: 1, from: member, filled by: election }
rules: { majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when all have voted } }
powers:
  - { may: resolve, by: majority }
${more}
duties:
${duties}
`,
    'board',
  )

const holders = { 'board.director': ['ada', 'bo', 'cy'], 'crew.member': ['di', 'el'], 'crew.chair': ['di'] }
const foundation = (duties: string, more?: string) => foundationOf({ board, crew: crew(duties, more) }, holders)
const day = (date: string, time = '12:00') => `${date}T${time}:00.000Z`
const text = (words = 'What we did'): ReportContent => ({
  kind: 'text',
  text: { digest: digest(words), bytes: words.length, type: 'text/markdown' },
})
const hands = (by: string, at: string, more: object = {}): Told => ({
  by,
  at,
  act: { type: 'hand in report', group: 'crew', duty: 'report', content: text(), ...more },
})

describe('a report that is owed every month', () => {
  const monthly = foundation('  report: { every: month, to: board }')

  it('is awaited from the adoption on, up to the end of the last day of the month', () => {
    const { state } = monthly.given().whenTimePasses(day('2026-01-02'))
    assert.deepEqual(state.reports.get(1)?.awaited, {
      type: 'ReportAwaited',
      report: 1,
      group: 'crew',
      duty: 'report',
      from: '2026-01-01T00:00:00.000Z',
      until: '2026-02-01T00:00:00.000Z',
      due: '2026-01-31T12:00:00.000Z',
      closes: '2026-02-01T00:00:00.000Z',
      because: { kind: 'calendar' },
    })
  })

  it('is missed when the day is over, and the next is awaited from then on', () => {
    const { entries } = monthly.given().whenTimePasses(day('2026-02-01', '00:00'))
    assert.deepEqual(
      entries.map(({ at, event }) => [at, event.type]),
      [
        ['2026-01-01T00:00:00.001Z', 'ReportAwaited'],
        ['2026-02-01T00:00:00.000Z', 'ReportMissed'],
        ['2026-02-01T00:00:00.000Z', 'ReportAwaited'],
      ],
    )
    assert.partialDeepStrictEqual(entries[1]?.event, { owedBy: ['di', 'el'], inARow: 1, inYear: 1, to: [] })
  })

  it('is given by any member up to then, and not missed', () => {
    const { state } = monthly.given(hands('el', day('2026-01-31', '23:59'))).whenTimePasses(day('2026-02-20'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['given', 'awaited'])
  })

  it('is given late after it was missed, and counts as given from then on', () => {
    const { state } = monthly.given(hands('el', day('2026-02-03'), { report: 1 })).whenTimePasses(day('2026-02-20'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['given', 'awaited'])
  })

  it('is handed in by nobody else', () => {
    monthly
      .given()
      .when(hands('fay', day('2026-01-20')))
      .thenRefused({ type: 'MayNotReport' })
  })

  it('is given once, and corrected afterwards with what it said before in view', () => {
    const given = hands('el', day('2026-01-20'))
    const correct = (report: number): Told => ({
      by: 'di',
      at: day('2026-01-25'),
      act: { type: 'correct report', report, content: text('Other words') },
    })
    monthly
      .given(given)
      .when(hands('el', day('2026-01-21'), { report: 1 }))
      .thenRefused({ type: 'ReportIs' })
    monthly.given().when(correct(1)).thenRefused({ type: 'ReportIs', standing: 'awaited' })
    const { state } = monthly.given(given).when(correct(1))
    assert.equal(state.reports.get(1)?.versions.length, 2)
  })
})

describe('a report without a day of its own', () => {
  it('has a first period of at least half of the others', () => {
    const quarterly = foundation('  report: { every: quarter, to: board }')
    const { state } = quarterly.given().whenTimePasses(day('2026-01-02'))
    assert.equal(state.reports.get(1)?.awaited.until, '2026-04-01T00:00:00.000Z')
    const weekly = foundation('  report: { every: week, to: board }').given().whenTimePasses(day('2026-01-02')).state
    assert.equal(weekly.reports.get(1)?.awaited.due, day('2026-01-08'))
  })
})

describe('a report with a grace', () => {
  it('still counts as done up to its end', () => {
    const { state } = foundation('  report: { every: month, on: 15th, grace: 1 week, to: board }')
      .given(hands('el', day('2026-01-22', '23:59')))
      .whenTimePasses(day('2026-01-25'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['given', 'awaited'])
  })
})

describe('a group that misses reports', () => {
  const excusable = foundation(
    '  report: { every: month, to: board, excused by: board, missed twice: [presumed dormant, told to board] }',
  )
  const excuse = (report: number, at: string): Told => ({
    by: 'ada',
    at,
    act: { type: 'move', group: 'board', action: { verb: 'excuse', object: `report/${report}` }, title: 'Excused' },
  })
  const agrees = (by: string, at: string): Told => ({ by, at, act: { type: 'vote', motion: 1, option: 'for' } })

  it('is announced to fall asleep after the second in a row, and does when nobody decides otherwise', () => {
    const { entries, state } = excusable.given().whenTimePasses(day('2026-04-20'))
    const told = entries.map(({ at, event }) => `${at.slice(0, 10)} ${event.type}`)
    assert.deepEqual(told, [
      '2026-01-01 ReportAwaited',
      '2026-02-01 ReportMissed',
      '2026-02-01 ReportAwaited',
      '2026-03-01 ReportMissed',
      '2026-03-01 ReportAwaited',
      '2026-03-01 EndingAnnounced',
      '2026-03-31 GroupDormant',
      '2026-03-31 ReportDropped',
    ])
    assert.partialDeepStrictEqual(entries[3]?.event, { inARow: 2, to: [{ kind: 'group', group: 'board' }] })
    assert.equal(state.groups.get('crew')?.status, 'dormant')
  })

  it('does not, once one of them is excused', () => {
    const { state } = excusable
      .given(excuse(2, day('2026-03-05')), agrees('ada', day('2026-03-05')), agrees('bo', day('2026-03-05')))
      .whenTimePasses(day('2026-03-31'))
    assert.equal(state.groups.get('crew')?.status, 'active')
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['missed', 'excused', 'awaited'])
  })

  it('does not either once it hands the last one in, though late', () => {
    const { state } = excusable.given(hands('el', day('2026-03-20'), { report: 2 })).whenTimePasses(day('2026-03-31'))
    assert.equal(state.groups.get('crew')?.status, 'active')
  })

  it('has what was excused count as if it had not been due', () => {
    const { state } = excusable
      .given(excuse(2, day('2026-02-05')), agrees('ada', day('2026-02-05')), agrees('bo', day('2026-02-05')))
      .whenTimePasses(day('2026-04-02'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['missed', 'excused', 'missed', 'awaited'])
    assert.equal(state.groups.get('crew')?.life.announced.length, 1)
  })

  it('is brought before the body that its charter names, which excuses it or not', () => {
    const referring = foundation(
      '  report: { every: month, to: board, excused by: board, missed twice: [presumed dormant, refer to board] }',
    )
    const { entries } = referring.given().whenTimePasses(day('2026-03-02'))
    assert.partialDeepStrictEqual(
      entries.map(({ event }) => event),
      [
        { type: 'ReportMissed' },
        { type: 'ReportAwaited' },
        { type: 'ReportMissed' },
        { type: 'MotionOpened', group: 'board', effect: { kind: 'excuse report', report: 2 } },
        { type: 'ReportAwaited' },
        { type: 'EndingAnnounced' },
      ],
    )
  })
})

describe('whoever misses what they owe', () => {
  it('has no vote where the charter says so, until it is given', () => {
    const chairs = foundation('  report: { every: month, by: chair, to: board, missed once: no vote }')
    const moves = (at: string): Told => ({
      by: 'el',
      at,
      act: { type: 'move', group: 'crew', action: { verb: 'resolve', object: '' }, title: 'Lunch' },
    })
    chairs
      .given()
      .when(moves(day('2026-01-20')))
      .then({ type: 'MotionOpened', electorate: { size: 2 } })
    chairs
      .given()
      .when(moves(day('2026-02-03')))
      .then({ type: 'MotionOpened', electorate: { size: 1 } })
    chairs
      .given(hands('di', day('2026-02-02'), { report: 1 }))
      .when(moves(day('2026-02-03')))
      .then({ type: 'MotionOpened', electorate: { size: 2 } })
  })
})

describe('an alert', () => {
  const alert = foundation('  alert: { within: 1 hour of incident, to: board, missed once: told to board }')
  const incident: Told = { by: 'di', at: day('2026-01-20'), act: { type: 'record', group: 'crew', event: 'incident' } }

  it('is awaited once it has happened, and missed when the hour is over', () => {
    const { entries } = alert.given(incident).whenTimePasses(day('2026-01-20', '13:00'))
    assert.partialDeepStrictEqual(entries, [
      { at: day('2026-01-20'), event: { type: 'ReportAwaited', due: day('2026-01-20', '13:00') } },
      { at: day('2026-01-20', '13:00'), event: { type: 'ReportMissed', to: [{ kind: 'group', group: 'board' }] } },
    ])
  })

  it('is given within the hour', () => {
    const { state } = alert
      .given(incident, hands('el', day('2026-01-20', '12:59'), { duty: 'alert' }))
      .whenTimePasses(day('2026-01-21'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['given'])
  })
})

describe('a report that is approved', () => {
  const approved = foundation('  report: { every: month, to: board }', '  - { may: publish report, by: majority }')
  const votes = (by: string, option: string, at: string): Told => ({ by, at, act: { type: 'vote', motion: 1, option } })

  it('goes to a vote when it is handed in, and is given when that is carried', () => {
    const given = hands('el', day('2026-01-20'))
    approved
      .given()
      .when(given)
      .then(
        { type: 'MotionOpened', motion: 1, effect: { kind: 'publish report', report: 1 } },
        { type: 'ReportGiven', report: 1, motion: 1 },
      )
    const { state } = approved
      .given(given, votes('di', 'for', day('2026-01-21')), votes('el', 'for', day('2026-01-21')))
      .whenTimePasses(day('2026-02-02'))
    assert.deepEqual(reportsOfGroup(state, 'crew').map(standingOf), ['given', 'awaited'])
  })

  it('is not missed while the vote runs, and is when it is lost after the day', () => {
    const late = approved.given(hands('el', day('2026-01-30')))
    assert.deepEqual(reportsOfGroup(late.whenTimePasses(day('2026-02-02')).state, 'crew').map(standingOf), [
      'awaited',
      'awaited',
    ])
    const lost = approved
      .given(hands('el', day('2026-01-30')))
      .whenTimePasses(day('2026-02-07'))
      .entries.map(({ at, event }) => `${at.slice(0, 10)} ${event.type}`)
    assert.deepEqual(lost.slice(-2), ['2026-02-06 MotionClosed', '2026-02-06 ReportMissed'])
  })
})

describe('a report with numbers only', () => {
  const numbers = foundation(
    '  report: { on request of: board, within: 2 weeks, numbers only: yes, about: [reports that came, reports that are closed] }',
  )
  const asked: readonly Told[] = [
    {
      by: 'ada',
      at: day('2026-02-02'),
      act: {
        type: 'move',
        group: 'board',
        action: { verb: 'request', object: 'report/crew/report' },
        title: 'Figures',
      },
    },
    ...['ada', 'bo'].map(
      (by): Told => ({ by, at: day('2026-02-02'), act: { type: 'vote', motion: 1, option: 'for' } }),
    ),
  ]
  const figures = (...counts: readonly number[]): ReportContent => ({
    kind: 'figures',
    figures: ['reports that came', 'reports that are closed'].flatMap((about, index) => {
      const count = counts[index]
      return count === undefined ? [] : [{ about, count }]
    }),
  })

  it('is awaited when it is asked for, within its time', () => {
    const { state } = numbers.given(...asked).whenTimePasses(day('2026-02-03'))
    assert.partialDeepStrictEqual(state.reports.get(1)?.awaited, {
      because: { kind: 'request', motion: 1 },
      closes: day('2026-02-16'),
    })
  })

  it('takes a whole number under each heading, and no text', () => {
    const hand = (content: ReportContent) => numbers.given(...asked).when(hands('el', day('2026-02-10'), { content }))
    hand(text()).thenRefused({ type: 'OnlyFigures' })
    hand(figures(7)).thenRefused({ type: 'OnlyFigures' })
    hand(figures(7, 1.5)).thenRefused({ type: 'OnlyFigures' })
    hand(figures(7, -1)).thenRefused({ type: 'OnlyFigures' })
  })

  it('never has in the record how many it is exactly where that is fewer than five', () => {
    const given = (...counts: readonly number[]) =>
      numbers.given(...asked).when(hands('el', day('2026-02-10'), { content: figures(...counts) }))
    const count = (value: number | 'few') => ({ count: value })
    given(4, 5).then({ type: 'ReportGiven', content: { figures: [count('few'), count(5)] } })
    given(1, 0).then({ type: 'ReportGiven', content: { figures: [count('few'), count(0)] } })
  })
})

describe('what a group owes when something changes', () => {
  const duties = '  report: { every: month, to: board }\n  final report: { at the end: yes, to: everyone }'
  const others = '  accounts: { on: 31 March, to: everyone }'
  const charter = (words: string) => ({ digest: digest(words), bytes: words.length, type: 'text/markdown' }) as const
  const adopts = (words: string, at: string): Told => ({
    by: 'founding',
    at,
    act: { type: 'adopt', group: 'crew', name: 'crew', charter: charter(words) },
    documents: [words],
  })
  const amended = (before: string, after: string) =>
    foundation(before)
      .given(adopts(crew(after), day('2026-01-20')))
      .whenTimePasses(day('2026-02-02')).state

  it('is what it was while the duty goes on, and nothing where it is gone', () => {
    const went = amended('  report: { every: month, to: board }', '  report: { every: quarter, to: board }')
    assert.deepEqual(
      reportsOfGroup(went, 'crew').map((report) => [standingOf(report), report.awaited.until.slice(0, 10)]),
      [
        ['missed', '2026-02-01'],
        ['awaited', '2026-04-01'],
      ],
    )
    const gone = amended('  report: { every: month, to: board }', others)
    assert.deepEqual(reportsOfGroup(gone, 'crew').map(standingOf), ['dropped', 'awaited'])
  })

  it('does not begin anew when something else is amended', () => {
    const fortnightly = '  report: { every: 2 weeks, to: board }'
    const state = amended(fortnightly, `${fortnightly}\n${others}`)
    const reports = reportsOfGroup(state, 'crew').filter(({ awaited }) => awaited.duty === 'report')
    assert.deepEqual(
      reports.map(({ awaited }) => awaited.due.slice(0, 10)),
      ['2026-01-15', '2026-01-29', '2026-02-12'],
    )
  })

  it('is its last report at its end, by whoever sat there, and nothing else', () => {
    const by = (person: string, act: Told['act']): Told => ({ by: person, at: day('2026-02-02'), act })
    const ends: readonly Told[] = [
      by('di', { type: 'move', group: 'crew', action: { verb: 'retire', object: 'group' }, title: 'End' }),
      ...['di', 'el'].map((one) => by(one, { type: 'vote', motion: 1, option: 'for' })),
    ]
    const crews = foundation(duties, 'life: { retired by: majority }')
    const { state } = crews.given(...ends).whenTimePasses(day('2026-02-03'))
    assert.deepEqual(
      reportsOfGroup(state, 'crew').map((report) => [report.awaited.duty, standingOf(report)]),
      [
        ['report', 'missed'],
        ['report', 'dropped'],
        ['final-report', 'awaited'],
      ],
    )
    const last = (person: string) =>
      crews.given(...ends).when(hands(person, day('2026-02-20'), { duty: 'final-report' }))
    last('el').then({ type: 'ReportGiven', report: 3 })
    last('ada').thenRefused({ type: 'MayNotReport' })
  })

  it('is nothing while it sleeps, and begins anew when it is revived', () => {
    const sleepy = foundation(
      '  report: { every: month, to: board, missed once: presumed dormant }',
      'life: { revived by: board }',
    )
    const asleep = sleepy.given().whenTimePasses(day('2026-04-05')).state
    assert.equal(asleep.groups.get('crew')?.status, 'dormant')
    assert.deepEqual(reportsOfGroup(asleep, 'crew').map(standingOf), ['missed', 'dropped'])
    const revive = (person: string, act: Told['act']): Told => ({ by: person, at: day('2026-04-10'), act })
    const action = { verb: 'revive', object: 'group' }
    const { state } = sleepy
      .given(
        revive('ada', { type: 'move', group: 'crew', action, title: 'Again' }),
        ...['ada', 'bo'].map((one) => revive(one, { type: 'vote', motion: 1, option: 'for' })),
      )
      .whenTimePasses(day('2026-04-11'))
    assert.equal(state.groups.get('crew')?.status, 'active')
    assert.partialDeepStrictEqual(state.reports.get(3)?.awaited, {
      from: day('2026-04-10'),
      due: day('2026-04-30'),
    })
  })
})

describe('an agenda that is owed before meetings', () => {
  it('is awaited from one to the next, and due so long before each', () => {
    const agenda = foundation(
      '  meeting: { every: month, on: 20th }\n  agenda: { before: 3 days before meeting, to: member }',
    )
    const { state } = agenda.given().whenTimePasses(day('2026-02-01'))
    assert.deepEqual(
      reportsOfGroup(state, 'crew').map((report) => [standingOf(report), report.awaited.due]),
      [
        ['missed', day('2026-01-17', '00:00')],
        ['awaited', day('2026-02-17', '00:00')],
      ],
    )
  })
})
