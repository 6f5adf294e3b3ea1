import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'

describe('duties', () => {
  it('are due again and again', () => {
    assert.deepEqual(duty('every: month').due, [{ kind: 'every', period: { count: 1, unit: 'month' } }])
    assert.deepEqual(duty('every: quarter').due, [{ kind: 'every', period: { count: 1, unit: 'quarter' } }])
    assert.deepEqual(duty('every: other week').due, [{ kind: 'every', period: { count: 2, unit: 'week' } }])
    assert.deepEqual(duty('every: monthly').due, duty('every: month').due)
    assert.deepEqual(duty('every: annually').due, duty('every: year').due)
    assert.deepEqual(duty('every: 4 weeks').due, [{ kind: 'every', period: { count: 4, unit: 'week' } }])
  })

  it('are due on a day of the week, the month or the year', () => {
    const on = (text: string) => duty(`every: month, on: ${text}`).due.map((due) => due.kind === 'every' && due.on)
    assert.deepEqual(on('first Monday'), [{ kind: 'weekday', weekday: 1, nth: 1 }])
    assert.deepEqual(on('last Friday'), [{ kind: 'weekday', weekday: 5, nth: -1 }])
    assert.deepEqual(on('Sunday'), [{ kind: 'weekday', weekday: 7 }])
    assert.deepEqual(on('15th'), [{ kind: 'day of the month', day: 15 }])
    assert.deepEqual(on('last day'), [{ kind: 'day of the month', day: -1 }])
    assert.deepEqual(duty('on: 31 March').due, [
      { kind: 'every', period: { count: 1, unit: 'year' }, on: { kind: 'day of the year', month: 3, day: 31 } },
    ])
  })

  it('are due around what happens, on request, and at the end', () => {
    assert.deepEqual(duty('within: 24 hours of incident').due, [
      {
        kind: 'after',
        occasion: { kind: 'event', event: { kind: 'declared', name: 'incident' } },
        within: { count: 24, unit: 'hour' },
      },
    ])
    assert.deepEqual(duty('within: [2 days after a decision, 1 week of award]').due.length, 2)
    const before = { kind: 'before', occasion: { kind: 'known', what: 'meeting' }, by: { count: 3, unit: 'day' } }
    assert.deepEqual(duty('before: 3 days before meeting').due, [before])
    assert.deepEqual(duty('before: meeting by 3 days').due, [before])
    const { charter, findings } = readSections(
      'duties: { assembly: { every: year }, audit: { before: 2 weeks before assembly } }',
    )
    assert.deepEqual(
      [findings, charter.duties?.[1]?.due],
      [
        [],
        [
          {
            kind: 'before',
            occasion: { kind: 'event', event: { kind: 'declared', name: 'assembly' } },
            by: { count: 2, unit: 'week' },
          },
        ],
      ],
    )
    assert.deepEqual(duty('on request of: board, within: 2 weeks').due, [
      { kind: 'on request', of: [{ kind: 'group', group: 'board' }], within: { count: 2, unit: 'week' } },
    ])
    assert.deepEqual(duty('at the end: yes').due, [{ kind: 'at the end' }])
  })

  it('go to everyone, to channels, groups and seats', () => {
    assert.deepEqual(duty('every: month, to: [everyone, forum, board, member, board.director]').to, [
      { kind: 'everyone' },
      { kind: 'channel', channel: 'forum' },
      { kind: 'group', group: 'board' },
      { kind: 'seat', seat: { group: 'club', seat: 'member' } },
      { kind: 'seat', seat: { group: 'board', seat: 'director' } },
    ])
  })

  it('say what follows when they are missed', () => {
    assert.deepEqual(duty('every: month, missed twice: presumed dormant').missed, [
      { times: 2, inARow: true, effect: { kind: 'dormant' } },
    ])
    assert.deepEqual(
      duty('every: month, missed 3 in a row: [told to board, refer to board], missed 4 times: no vote').missed,
      [
        { times: 3, inARow: true, effect: { kind: 'told', to: [{ kind: 'group', group: 'board' }] } },
        { times: 3, inARow: true, effect: { kind: 'refer', to: { kind: 'group', group: 'board' } } },
        { times: 4, inARow: false, effect: { kind: 'no vote' } },
      ],
    )
  })

  it('say all else', () => {
    const read = duty(
      'every: month, by: chair, name: Office hours, open to: everyone, public: yes, about: [done, next], numbers only: yes, at: "18:00", zone: Europe/Paris, lasts: 1 hour, notice: 1 week, reminder: [2 weeks before, 3 days], grace: 5 business days, excused by: board',
    )
    assert.deepEqual(bare({ ...read, due: 0, by: read.by.length, to: 0 }), {
      name: 'report',
      title: 'Office hours',
      due: 0,
      by: 1,
      to: 0,
      openTo: [{ kind: 'everyone' }],
      public: true,
      about: ['done', 'next'],
      numbersOnly: true,
      at: '18:00',
      zone: 'Europe/Paris',
      lasts: { count: 1, unit: 'hour' },
      notice: { count: 1, unit: 'week' },
      reminders: [
        { count: 2, unit: 'week' },
        { count: 3, unit: 'day' },
      ],
      grace: { count: 5, unit: 'business day' },
      missed: [],
      excusedBy: [{ kind: 'group', group: 'board' }],
    })
  })

  for (const [yaml, expected] of [
    ['to: board', /^missing-key: The duty "report" does not say when it is due/],
    ['every: fortnight', /^wrong-form: "every"/],
    ['on: 15th', /^missing-key: "on".*say "every" as well/],
    ['every: month, on: 32nd', /^wrong-form: "on"/],
    ['every: month, on: tenth Monday', /^wrong-form: "on"/],
    ['within: 24 hours of incidents', /^unknown-name: .*"incidents".*"events:"/],
    ['within: soon', /^wrong-form: "within"/],
    ['every: month, at: noon', /^wrong-form: "at".*"18:00"/],
    ['every: month, zone: CEST+2', /^wrong-form: "zone"/],
    ['every: month, to: forums', /^unknown-name: "to"/],
    ['every: month, missed often: retired', /^wrong-form: "missed" says how often/],
    ['every: month, missed twice: explode', /^wrong-form: "missed twice"/],
    ['every: month, missed twice: refer to nobody', /^unknown-name: /],
    ['every: month, too: board', /^unknown-key: .*"too"/],
  ] as const) {
    it(`refuses ${yaml}`, () =>
      assert.match(readSections(`duties: { report: { ${yaml} } }`).findings[0] ?? '', expected))
  }

  function duty(yaml: string) {
    const { charter, findings } = readSections(`duties: { report: { ${yaml} } }`)
    assert.deepEqual(findings, [])
    const [read] = charter.duties ?? []
    assert.ok(read)
    return read
  }
})
