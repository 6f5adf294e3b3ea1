import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readFounding } from './read-founding.ts'

const good = `founding: 1
foundation: example
name: Example foundation
sample: yes
people:
  ada-sample: { name: Ada Sample, address: ada@example.org }
  nia-sample: { name: Nia Sample, address: nia@example.org }
acts:
  - { on: 2021-03-03, adopt: board }
  - { on: 2021-03-03, hold: board.member, holders: [ada-sample] }
  - { on: 20 days before, draft: website }
  - { on: 3 days before, apply: board.member, person: nia-sample, answers: ["I am Nia"] }
  - { on: 2 days before, move: board, person: ada-sample, action: grant travel, title: Trip, text: By train., amount: "USD 900" }
  - { on: 1 day before, vote: 1, person: ada-sample, option: "+1", reason: We know her }
  - { on: 5 hours before, recuse: 2, person: ada-sample }
  - { on: 4 hours before, nominate: council.union, person: ada-sample, about: nia-sample }
  - { on: 4 hours before, answer question: council, question: 2, person: nia-sample, answer: "Yes" }
  - { on: 3 hours before, cast ballot: council, person: ada-sample, ranks: [nia-sample, ada-sample = default] }
  - { on: 3 hours before, cast ballot: council, person: nia-sample, scores: { ada-sample: 5, nia-sample: -0.5 } }
  - { on: 1 hour before, vote: council, person: ada-sample, option: for }
`

describe('readFounding', () => {
  const { founding } = readFounding({ file: 'founding.yaml', text: good })

  it('reads people and every kind of act in its order', () => {
    assert.equal(founding?.sample, true)
    assert.deepEqual(
      founding?.people.map(({ key, address }) => [key, address]),
      [
        ['ada-sample', 'ada@example.org'],
        ['nia-sample', 'nia@example.org'],
      ],
    )
    assert.deepEqual(
      founding?.acts.map(({ kind }) => kind),
      [
        ...['adopt', 'hold', 'draft', 'apply', 'move', 'vote', 'recuse'],
        ...['nominate', 'answer question', 'cast ballot', 'cast ballot', 'vote'],
      ],
    )
  })

  it('keeps dates, and times before the setting up', () => {
    assert.deepEqual(founding?.acts[0]?.on, { kind: 'date', date: '2021-03-03' })
    assert.deepEqual(founding?.acts[6]?.on, { kind: 'before', count: 5, unit: 'hour' })
  })

  it('reads what an act says', () => {
    const { place: _place, on: _on, ...vote } = founding?.acts[5] ?? assert.fail()
    assert.deepEqual(vote, { kind: 'vote', decision: 1, person: 'ada-sample', option: '+1', reason: 'We know her' })
    assert.deepEqual(founding?.acts[5]?.place, { line: 14, column: 5 })
  })

  it('reads what is done in elections', () => {
    const acts = founding?.acts.slice(7).map(({ place: _place, on: _on, ...act }) => act)
    const council = { election: 'council', written: 'council' }
    assert.deepEqual(acts, [
      {
        kind: 'nominate',
        election: { election: 'council', electorate: 'union', written: 'council.union' },
        person: 'ada-sample',
        about: 'nia-sample',
      },
      { kind: 'answer question', election: council, person: 'nia-sample', question: 2, answer: 'Yes' },
      {
        kind: 'cast ballot',
        election: council,
        person: 'ada-sample',
        ballot: { kind: 'ranking', ranking: [['nia-sample'], ['ada-sample', 'default']] },
      },
      {
        kind: 'cast ballot',
        election: council,
        person: 'nia-sample',
        ballot: {
          kind: 'scores',
          scores: [
            { choice: 'ada-sample', score: 5 },
            { choice: 'nia-sample', score: -0.5 },
          ],
        },
      },
      { kind: 'vote', decision: council, person: 'ada-sample', option: 'for' },
    ])
  })

  const cases: readonly (readonly [what: string, text: string, instead: string, found: string, suggestion?: string])[] =
    [
      ['an unknown person', 'holders: [ada-sample]', 'holders: [ada-smaple]', '10:53 unknown-name', 'ada-sample'],
      ['an unknown act', 'draft: website', 'darft: website', '11:27 unknown-key', 'draft'],
      ['an unknown key of an act', 'option: "+1"', 'opinion: "+1"', '14:54 unknown-key', 'option'],
      ['an act dated before the one above', '20 days before', '2021-03-02', '11:11 out-of-order'],
      ['a longer time ago after a shorter', '2 days before', '2 months before', '13:11 out-of-order'],
      ['a day that there is not', '2021-03-03, adopt', '2021-02-30, adopt', '9:11 wrong-form'],
      ['a vote in a decision to come', 'vote: 1', 'vote: 3', '14:31 founding-not-possible'],
      ['a ballot for nobody here', 'ranks: [nia-sample,', 'ranks: [nia-smaple,', '18:76 unknown-name', 'nia-sample'],
      ['a score that is no number', 'ada-sample: 5', 'ada-sample: five', '19:91 wrong-form'],
      ['an election that has no name', 'nominate: council.union', 'nominate: a.b.c', '16:37 wrong-form'],
      ['an answer to no question', 'question: 2, ', '', '17:5 missing-key'],
      ['an address that is none', 'nia@example.org', 'nia at home', '7:44 wrong-form'],
    ]
  for (const [what, text, instead, found, suggestion] of cases) {
    it(`tells the place of ${what}`, () => {
      assert.ok(good.includes(text))
      const reading = readFounding({ file: 'founding.yaml', text: good.replace(text, instead) })
      const finding = reading.findings.find(({ place, code }) => `${place.line}:${place.column} ${code}` === found)
      assert.ok(finding !== undefined, JSON.stringify(reading.findings))
      assert.equal(finding.suggestion, suggestion)
      assert.equal(reading.founding, undefined)
    })
  }

  it('answers for every text', () => {
    const damage = fc.tuple(fc.nat(good.length), fc.nat(20), fc.string({ maxLength: 5 }))
    const damaged = damage.map(([at, length, other]) => good.slice(0, at) + other + good.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (text) => {
        const reading = readFounding({ file: 'founding.yaml', text })
        assert.equal(
          reading.founding === undefined,
          reading.findings.some(({ severity }) => severity === 'error'),
        )
      }),
      { numRuns: 500 },
    )
  })
})
