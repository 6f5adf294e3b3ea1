import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'

const election = 'elections: { council: { fills: council, voters: member, method: approval } }\n'
const open = { kind: 'election open', of: 'council' }
const adopt = { verb: 'adopt', object: '' }

describe('while', () => {
  it('is a list of states, states with what belongs to each, or one state with "forbids" beside it', () => {
    const whole = [{ state: open, forbids: [adopt] }]
    assert.deepEqual(states('while: [{ state: election of council open, forbids: [adopt] }]'), whole)
    assert.deepEqual(states('while: [{ while: an election of the council is open, forbids: adopt }]'), whole)
    assert.deepEqual(states('while:\n  - election of council open, forbids: [adopt]'), whole)
    assert.deepEqual(states('while: { election of council open: { forbids: [adopt] } }'), whole)
    assert.deepEqual(states('while: { election of council open: adopt }'), whole)
    assert.deepEqual(states('while: election of council open\nforbids: [adopt]'), whole)
  })

  it('knows votes that are open: of no confidence, to recall, by a rule', () => {
    const stateOf = (text: string) => {
      const { charter, findings } = readSections(`${election}while: [{ state: ${text}, forbids: adopt }]`)
      assert.deepEqual(findings, [])
      return charter.exceptions?.[0]?.state
    }
    const noConfidence = { kind: 'recall open', name: 'no-confidence', of: 'council' }
    assert.deepEqual(stateOf('no confidence of council open'), noConfidence)
    assert.deepEqual(stateOf('a vote of no confidence in the council is open'), noConfidence)
    assert.deepEqual(stateOf('recall of council open'), { ...noConfidence, name: 'recall' })
    assert.deepEqual(stateOf('vote by vote open'), { kind: 'vote open', by: { group: 'club', rule: 'vote' } })
    const { findings } = readSections('while: [{ state: vote by nothing open, forbids: adopt }]')
    assert.match(findings.join('\n'), /^unknown-name: .*"nothing"/m)
  })

  it('knows emergencies, sleep and conditions', () => {
    assert.deepEqual(states('while: [{ state: in an emergency, forbids: adopt }]'), [
      { state: { kind: 'emergency' }, forbids: [adopt] },
    ])
    assert.deepEqual(states('while: [{ state: dormant, forbids: adopt }]'), [
      { state: { kind: 'dormant' }, forbids: [adopt] },
    ])
    const { charter } = readSections('while: [{ state: council < 3, forbids: adopt }]')
    assert.equal(charter.exceptions?.[0]?.state.kind, 'condition')
  })

  it('forbids everything but what it allows, says who decides, and what ends', () => {
    assert.deepEqual(
      states(
        'while: [{ state: election of council open, forbids: everything, allows: [publish minutes], by: [board, chair], expires: { appoint: 1 month after election of council }, confirmed by: vote, declared by: board, until: 3 months }]',
      ),
      [
        {
          state: open,
          forbids: [],
          forbidsAll: true,
          allows: [{ verb: 'publish', object: 'minutes' }],
          by: [
            { kind: 'group', group: 'board' },
            { kind: 'seat', seat: { group: 'club', seat: 'chair' } },
          ],
          expires: [
            {
              action: { verb: 'appoint', object: '' },
              at: { kind: 'event', event: { kind: 'election', of: 'council' }, after: { count: 1, unit: 'month' } },
            },
          ],
          confirmedBy: [{ kind: 'rule', rule: { group: 'club', rule: 'vote' } }],
          until: { kind: 'after', length: { count: 3, unit: 'month' } },
          declaredBy: [{ kind: 'group', group: 'board' }],
        },
      ],
    )
  })

  for (const [yaml, expected] of [
    ['forbids: [adopt]', /^wrong-form: "forbids" stands inside an entry/],
    ['while: [{ state: election of nobody open, forbids: adopt }]', /^unknown-name: .*"nobody"/],
    ['while: [{ state: emergency, forbids: "!" }]', /^wrong-form: "forbids"/],
    ['while: [{ state: emergency, expires: soon }]', /^wrong-form: "expires"/],
    ['while: [{ forbids: adopt }]', /^missing-key: .*"state"/],
    ['while: [{ state: emergency, forbid: adopt }]', /^unknown-key: .*"forbid"/],
    ['while: [{ state: rainy, forbids: adopt }]', /^(?:unknown-name|wrong-condition): /],
  ] as const) {
    it(`refuses ${yaml}`, () => assert.match(readSections(yaml).findings[0] ?? '', expected))
  }
})

describe('calendar', () => {
  it('names days of every year and single days', () => {
    const { charter, findings } = readSections('calendar: { holidays: [1 January, 2026-12-25] }')
    assert.deepEqual(findings, [])
    assert.deepEqual(charter.calendar?.holidays, [
      { kind: 'every year', month: 1, day: 1 },
      { kind: 'date', date: '2026-12-25' },
    ])
  })

  for (const day of ['Christmas', '31 April', '2026-02-30', '13']) {
    it(`does not know the day ${day}`, () => {
      assert.match(readSections(`calendar: { holidays: [${day}] }`).findings[0] ?? '', /^wrong-form: "holidays"/)
    })
  }
})

function states(yaml: string): unknown {
  const { charter, findings } = readSections(`${election}${yaml}`)
  assert.deepEqual(findings, [])
  return bare(charter.exceptions)
}
