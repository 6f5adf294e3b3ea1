import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallFolder } from '../../../test/support/test-ports.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { declaredBy } from './declared.ts'
import { readScenario } from './read-scenario.ts'
import { type Trial, tryScenario } from './try-scenario.ts'

const { files } = smallFolder()
const { charters, versions, founding } = readFoundation(files)

/** Plays steps in the small foundation of the tests: the tools group votes by ±1, two are needed and nobody against. */
function played(...steps: readonly string[]): Trial {
  const text = [
    'scenario: 1',
    'group: tools',
    'people: [ada, bo, cy, di, fay]',
    'holders: { member: [ada, bo, cy, di] }',
    'steps:',
    ...steps.map((step) => `  - ${step}`),
  ].join('\n')
  const founders = founding?.people.map(({ key }) => key) ?? []
  const { scenario, findings } = readScenario({ file: 'play.yaml', text }, { groups: declaredBy(versions), founders })
  assert.ok(scenario !== undefined, JSON.stringify(findings))
  return tryScenario(
    scenario,
    { files, charters, versions, ...(founding !== undefined && { founding }) },
    { crypto: nodeCrypto },
  )
}

const move = '{ by: ada, move: resolve, as: one }'

function differences(...steps: readonly string[]) {
  return played(...steps).differences.map(({ step, line, expected, found }) => `${step} ${line} ${expected} / ${found}`)
}

describe('tryScenario', () => {
  it('passes when all is as expected', () => {
    const { passed, steps } = played(
      move,
      '{ by: [bo, cy], vote: +1, expect: { one: { outcome: carried, certain: no } } }',
    )
    assert.equal(passed, true)
    assert.deepEqual(
      steps.map(({ events }) => events),
      [['MotionOpened'], ['BallotCast', 'BallotCast']],
    )
  })

  it('tells what it found where something differs', () => {
    assert.deepEqual(
      differences(move, '{ by: bo, vote: +1, expect: { one: { outcome: carried, counts: { yes: 2 } } } }'),
      ['2 7 one: outcome carried / lost', '2 7 one: counts yes 2 / 1'],
    )
    assert.deepEqual(differences('expect: { holders: { member: [ada, bo], treasurer: nobody } }'), [
      '1 6 tools.member: ada, bo / ada, bo, cy, di',
    ])
    assert.deepEqual(differences('expect: { terms: { member: { ada: 2027-01-01, fay: none } } }'), [
      '1 6 tools.member: the term of ada ends 2027-01-01 / none',
      '1 6 tools.member: the term of fay ends none / fay does not hold it',
    ])
  })

  it('tells of a refusal that was not expected, and of one that was and did not come', () => {
    assert.deepEqual(differences(move, '{ by: fay, vote: +1, expect: { one: open } }'), [
      '2 7 fay votes +1 / refused: NotInElectorate (Decisions)',
    ])
    assert.deepEqual(differences(move, '{ by: bo, vote: +1, refused: yes }'), ['2 7 refused / done'])
    assert.deepEqual(differences(move, '{ by: fay, vote: +1, refused: vote over }'), [
      '2 7 refused: VoteOver / refused: NotInElectorate (Decisions)',
    ])
    assert.deepEqual(differences(move, '{ by: fay, vote: +1, refused: not in electorate, clause: Members }'), [
      '2 7 refused: NotInElectorate (Members) / refused: NotInElectorate (Decisions)',
    ])
  })

  it('lets what falls due come about before a step, and closes a vote at its close and not before', () => {
    assert.deepEqual(
      differences(
        move,
        '{ at: 1 second before the close of one, expect: { one: open, events: none } }',
        '{ by: bo, vote: +1, refused: vote over, after: 1 second }',
        '{ expect: { one: lost, events: none } }',
      ),
      [],
    )
  })

  it('dates no step before the one above it', () => {
    assert.deepEqual(differences('{ at: 2025-01-01, expect: { events: none } }'), [
      '1 6 a moment from 2026-01-01 00:00:00 on / 2025-01-01 00:00:00, which is earlier',
    ])
  })

  it('tells what cannot be set up as a difference of step 0', () => {
    const text =
      'scenario: 1\npeople: [ada]\nadopt: [board]\nholders: { tools.member: ada }\nsteps: [{ expect: { events: none } }]'
    const { scenario } = readScenario({ file: 'play.yaml', text }, { groups: declaredBy(versions), founders: [] })
    assert.ok(scenario !== undefined)
    assert.partialDeepStrictEqual(
      tryScenario(scenario, { files, charters, versions }, { crypto: nodeCrypto }).differences,
      [{ step: 0, line: 4, expected: 'ada holds tools.member' }],
    )
  })

  it('plays the founding first where the scenario wants it', () => {
    const text = 'scenario: 1\nfounding: yes\nsteps: [{ expect: { holders: { helpers.helper: [ada, bo, cy] } } }]'
    const { scenario } = readScenario(
      { file: 'play.yaml', text },
      { groups: declaredBy(versions), founders: ['ada', 'bo', 'cy'] },
    )
    assert.ok(scenario !== undefined && founding !== undefined)
    assert.deepEqual(
      tryScenario(scenario, { files, charters, versions, founding }, { crypto: nodeCrypto }).differences,
      [],
    )
  })

  it('asks the foundation about decisions that no step opened', () => {
    assert.deepEqual(differences('{ by: ada, vote: +1, on: 9, refused: unknown motion }'), [])
    assert.deepEqual(differences(move, '{ by: ada, vote: +1, on: one.appeal, expect: { events: none } }'), [
      '2 7 ada votes +1 / there is no decision “one.appeal”',
    ])
  })
})

describe('charters with versions', () => {
  const head = '---\ncharter: 1\ngroup: club\nname: Club\n'
  const rest = (needed: number) =>
    `---\n\n# Club\n\n\`\`\`charter\nseats:\n  member: { filled by: roll }\nrules:\n  vote:\n    voters: member\n    options: [yes, no]\n    passes: yes >= ${needed}\n    open: 7 days\npowers:\n  - { may: resolve, by: vote }\n\`\`\`\n`
  const files = [
    { file: 'club.md', text: `${head}${rest(1)}` },
    { file: 'club@2026-06-01.md', text: `${head}from: 2026-06-01\n${rest(2)}` },
  ]

  it('puts in force the version that holds when it is adopted', () => {
    const text = `scenario: 1
people: [ada, bo]
holders: { member: [ada, bo] }
steps:
  - { by: ada, move: resolve, as: before, at: 2026-05-30 }
  - { by: ada, vote: yes, expect: { before: { outcome: carried } } }
  - { at: 2026-06-01, adopt: club }
  - { by: bo, vote: no, on: before, expect: { before: { outcome: carried } } }
  - { by: ada, move: resolve, as: later }
  - { by: ada, vote: yes, expect: { later: { outcome: lost, fewest: { carried: 1 } } } }
`
    const folder = readFoundation(files)
    assert.deepEqual(
      folder.findings.filter(({ severity }) => severity === 'error'),
      [],
    )
    const known = { groups: declaredBy(folder.versions), founders: [] }
    const { scenario, findings } = readScenario({ file: 'play.yaml', text }, known)
    assert.ok(scenario !== undefined, JSON.stringify(findings))
    assert.deepEqual(tryScenario(scenario, { files, ...folder }, { crypto: nodeCrypto }).differences, [])
  })
})
