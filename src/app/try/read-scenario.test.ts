import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { Declared } from '../../core/charter/reading/names.ts'
import { readScenario } from './read-scenario.ts'

const declared = (...seats: readonly string[]): Declared => ({ seats: new Set(seats), rules: new Set() })
const groups = new Map([
  ['board', declared('director')],
  ['club', declared('member', 'chair')],
])

function read(...lines: readonly string[]) {
  const text = ['scenario: 1', 'people: [ada, bo]', ...lines].join('\n')
  return readScenario({ file: 'play.yaml', text }, { groups, founders: ['cy'] })
}

/** Each finding as "line:column code suggestion". */
function found(...lines: readonly string[]): readonly string[] {
  return read(...lines).findings.map(
    ({ place, code, suggestion }) =>
      `${place.line}:${place.column} ${code}${suggestion === undefined ? '' : ` ${suggestion}`}`,
  )
}

const expecting = '  - expect: { holders: { club.chair: nobody } }'

describe('readScenario', () => {
  it('reads a clock that only moves', () => {
    const { scenario, findings } = read('steps:', '  - { at: 2026-02-01 10:00, expect: { events: none } }')
    assert.deepEqual(findings, [])
    assert.deepEqual(scenario?.steps[0]?.when, { kind: 'at', moment: '2026-02-01T10:00:00.000Z' })
  })

  it('reads times in the zone of the scenario, and in UTC where that is said', () => {
    const at = (time: string) =>
      read('zone: Europe/Paris', 'steps:', `  - { at: ${time}, expect: { events: none } }`).scenario?.steps[0]?.when
    assert.deepEqual(at('2026-07-01 10:00'), { kind: 'at', moment: '2026-07-01T08:00:00.000Z' })
    assert.deepEqual(at('2026-07-01T10:00Z'), { kind: 'at', moment: '2026-07-01T10:00:00.000Z' })
    assert.deepEqual(at('2026-01-01'), { kind: 'at', moment: '2025-12-31T23:00:00.000Z' })
  })

  it('knows a range of people', () => {
    const { scenario, findings } = read(
      'holders: { club.member: [ada] }',
      'steps:',
      '  - introduce: v1 to v3',
      expecting,
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(
      scenario?.steps[0]?.asked.map(({ by }) => by),
      ['v1', 'v2', 'v3'],
    )
  })

  it('tells of words that it does not know, with the nearest', () => {
    assert.deepEqual(found('peeple: [ada]', 'steps:', expecting), ['3:1 unknown-key people'])
    assert.deepEqual(found('steps:', '  - { by: ada, voet: aye }', expecting), ['4:16 unknown-key vote'])
    assert.deepEqual(found('steps:', '  - { by: add, vote: aye }', expecting), ['4:11 unknown-name ada'])
    assert.deepEqual(found('steps:', '  - { by: ada, move: resolve, group: clup }', expecting), [
      '4:38 unknown-name club',
    ])
    assert.deepEqual(found('steps:', '  - expect: { holders: { club.chiar: ada } }'), ['4:26 unknown-name club.chair'])
    assert.deepEqual(found('steps:', '  - { by: ada, vote: aye, refused: not in electorat }'), [
      '4:36 unknown-name not in electorate',
    ])
    assert.deepEqual(found('steps:', '  - expect: { events: motion closd }'), ['4:23 unknown-name motion closed'])
    assert.deepEqual(
      found('steps:', '  - { by: ada, move: resolve, group: club, as: one, expect: { one: { outcom: carried } } }'),
      ['4:70 unknown-key outcome'],
    )
  })

  it('knows a decision from the step on that opens it', () => {
    assert.deepEqual(
      found(
        'steps:',
        '  - { by: ada, vote: aye, on: one }',
        '  - { by: ada, move: resolve, group: club, as: one }',
        expecting,
      ),
      ['4:31 unknown-name'],
    )
    assert.deepEqual(
      found('steps:', '  - { by: ada, move: resolve, group: club, as: one }', '  - expect: { oen: open }'),
      ['5:15 unknown-key one'],
    )
  })

  it('asks who acts, where a person does', () => {
    assert.deepEqual(found('steps:', '  - { vote: aye }', expecting), ['4:5 missing-key'])
    assert.deepEqual(found('steps:', '  - { by: ada }', expecting), ['4:11 wrong-form'])
  })

  it('lets a step do one thing, at one time', () => {
    assert.deepEqual(found('steps:', '  - { by: ada, vote: aye, step down: club.chair }', expecting), [
      '4:5 wrong-form',
    ])
    assert.deepEqual(found('steps:', '  - { at: 2026-02-01, after: 1 day }', expecting), ['4:30 wrong-form'])
    assert.deepEqual(found('steps:', '  - { after: soon }', expecting), ['4:14 wrong-form'])
    assert.deepEqual(found('steps:', '  - { at: 2026-02-30 }', expecting), ['4:11 wrong-form'])
  })

  it('finds a scenario that expects nothing', () => {
    assert.deepEqual(found('steps:', '  - { by: ada, vote: aye }'), ['4:3 missing-key'])
    assert.deepEqual(found('steps:', '  - { by: ada, vote: aye, refused: yes }'), [])
  })

  it('lets no decision be called like something else', () => {
    assert.deepEqual(found('steps:', '  - { by: ada, move: resolve, group: club, as: holders }', expecting), [
      '4:48 wrong-form',
    ])
    assert.deepEqual(found('steps:', '  - { by: ada, move: resolve, group: club, as: 7 }', expecting), [
      '4:48 wrong-form',
    ])
  })

  it('gives findings for whatever stands in the file, and never throws', () => {
    for (const text of [
      '',
      '- a',
      'scenario: 1',
      'scenario: 2\nsteps: 3',
      'steps: {',
      'steps:\n  - 1\n  - [a]',
      '\uFEFF',
      '!!x',
    ]) {
      const { findings, scenario } = readScenario({ file: 'play.yaml', text }, { groups, founders: [] })
      assert.ok(findings.length > 0, text)
      assert.equal(scenario, undefined)
    }
  })

  it('reads a scenario with any part of it cut out, and never throws', () => {
    const whole = readFileSync(new URL('../../../test/scenarios/every-act.yaml', import.meta.url), 'utf8')
    for (let from = 0; from < whole.length; from += 37) {
      const text = whole.slice(0, from) + whole.slice(from + 1 + (from % 23))
      assert.doesNotThrow(() => readScenario({ file: 'play.yaml', text }, { groups, founders: [] }))
    }
  })
})
