import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'
import type { Life } from '../structure/life.ts'

const board = { kind: 'group', group: 'board' }
const chair = { kind: 'seat', seat: { group: 'club', seat: 'chair' } }

describe('life', () => {
  it('is begun, amended and ended by any one of those named', () => {
    const read = life('adopted by: board, retired by: [vote, board], dissolved by: board, revived by: board.resolution')
    assert.deepEqual(
      [read.adopted?.by.length, read.retired?.by.length, read.dissolved?.by, read.revived?.by[0]?.kind],
      [1, 2, [board], 'rule'],
    )
  })

  it('is amended as a whole, by section, and in part without a vote', () => {
    assert.deepEqual(bare(life('amended by: [board, chair]').amended), {
      by: [board, chair],
      sections: [],
      withoutVote: [],
    })
    assert.deepEqual(
      bare(
        life(
          'amended by: { powers: board, money: [board, chair], else: chair, without a vote: [channels, duties meeting], takes effect: 2 weeks }',
        ).amended,
      ),
      {
        by: [chair],
        sections: [
          { section: 'powers', by: [board] },
          { section: 'money', by: [board, chair] },
        ],
        withoutVote: ['channels', 'duties meeting'],
        takesEffect: { kind: 'after', length: { count: 2, unit: 'week' } },
      },
    )
  })

  it('ends on a day, after a time, at an event, or when something is so', () => {
    assert.deepEqual(bare(life('ends: 4 months').ends), {
      at: [{ kind: 'after', length: { count: 4, unit: 'month' } }],
      effects: [],
    })
    const read = life(
      'ends: { on: 2027-03-31, after: 4 months, at: 1 week after the next incident, when: member < 2, extended by: board, extended: "at most 2 times by 3 months", then: [final report to board and everyone within 1 month, retired] }',
    ).ends
    assert.deepEqual(
      read?.at.map(({ kind }) => kind),
      ['date', 'after', 'event'],
    )
    assert.deepEqual(
      [read?.when?.kind, read?.extendedBy, read?.extension],
      ['compare', [board], { most: 2, length: { count: 3, unit: 'month' } }],
    )
    assert.deepEqual(read?.effects, [
      { kind: 'final report', to: [board, { kind: 'everyone' }], within: { count: 1, unit: 'month' } },
      { kind: 'retired' },
    ])
    assert.deepEqual(life('ends: { after: 4 months, extended: at most once, then: final report }').ends?.extension, {
      most: 1,
    })
  })

  it('sleeps and ends by itself, at once or after a time', () => {
    assert.deepEqual(
      life('dormant when: reports missed in a row >= 2 or member < 3').dormant?.[0]?.condition.kind,
      'any',
    )
    const months = { count: 3, unit: 'month' }
    assert.deepEqual(life('retired when: "member < 2, after 3 months"').retiredWhen?.[0]?.grace, months)
    const apart = life('retired when: { if: member < 2, after: 3 months, unless: board }').retiredWhen?.[0]
    assert.deepEqual([apart?.grace, apart?.unless], [months, [board]])
    const several = life('retired when: [{ if: member < 2, unless: board }, "member < 1, after 3 months"]').retiredWhen
    assert.deepEqual(
      several?.map(({ grace, unless }) => [grace, unless]),
      [
        [undefined, [board]],
        [months, undefined],
      ],
    )
  })

  it('begins when its needs are met, after a review', () => {
    const read = life(
      'needs at adoption: chair = 1 and member >= 3, begins: 2027-01-01, review: { open: at least 28 days, longer: 60 days, by: everyone }',
    )
    assert.deepEqual([read.needsAtAdoption?.condition.kind, read.begins?.when.kind], ['all', 'date'])
    assert.deepEqual(bare(read.review), {
      least: { count: 28, unit: 'day' },
      longer: { count: 60, unit: 'day' },
      by: [{ kind: 'everyone' }],
    })
    assert.equal(life('review: 28 days to 6 months').review?.most?.unit, 'month')
  })

  it('is bound to other groups', () => {
    assert.deepEqual(bare(life('dissolved with: moderation').dissolvedWith), { groups: ['moderation'] })
    assert.deepEqual(bare(life('dissolved with: { groups: moderation, barred: 1 year }').dissolvedWith), {
      groups: ['moderation'],
      barred: { count: 1, unit: 'year' },
    })
    assert.deepEqual(life('hand over to: [board, forum]').handOver?.to.length, 2)
    const below = life(
      'groups below: { must state: [purpose, reporting], created by: [board, vote], needs: member >= 3 and board liaison = 1, agreed by affected: yes, dissolved by: board }',
    ).groupsBelow
    assert.deepEqual(
      [below?.mustState, below?.created?.length, below?.needs?.kind, below?.agreedByAffected, below?.dissolved],
      [['purpose', 'reporting'], 2, 'all', true, [board]],
    )
  })

  it('keeps the clause of each part', () => {
    const { charter } = readSections(
      'life: { adopted by: board }\n```\n\n## Ending\n\n```charter\nlife: { ends: 4 months }',
    )
    assert.deepEqual([charter.life?.adopted?.clause.anchor, charter.life?.ends?.clause.anchor], ['tried', 'ending'])
  })

  for (const [yaml, expected] of [
    ['ends: { extended by: board }', /^missing-key: How the group ends/],
    ['ends: { on: 4 months }', /^wrong-form: "on" is a day/],
    ['ends: { after: 2027-01-01 }', /^wrong-form: "after" is a length of time/],
    ['ends: { after: 4 months, then: party }', /^wrong-form: "then"/],
    ['ends: { after: 4 months, extended: forever }', /^wrong-form: "extended"/],
    ['amended by: { powers: board }', /^missing-key: .*"else"/],
    ['amended by: { power: board, else: chair }', /^unknown-key: .*"power"/],
    ['amended by: { else: chair, without a vote: weather }', /^wrong-form: "without a vote"/],
    ['retired when: member', /^wrong-condition: /],
    ['retired when: "votes missed > 2 and"', /^wrong-condition: /],
    ['dissolved with: nobody', /^unknown-name: .*"nobody"/],
    ['groups below: { created by: nobody }', /^unknown-name: .*"nobody"/],
    ['needs at adoption: board liaison = 1', /^unknown-name: "board liaison"/],
    ['review: soon', /^wrong-form: "review"/],
    ['ammended by: board', /^unknown-key: .*"ammended by"/],
  ] as const) {
    it(`refuses ${yaml}`, () => assert.match(readSections(`life: { ${yaml} }`).findings[0] ?? '', expected))
  }

  function life(yaml: string): Life {
    const { charter, findings } = readSections(`life: { ${yaml} }`)
    assert.deepEqual(findings, [])
    assert.ok(charter.life)
    return charter.life
  }
})
