import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { openPlay } from './play.ts'
import { playFounding } from './play-founding.ts'

const board = `---
charter: 1
group: board
name: Board
---

# Board

\`\`\`charter
seats:
  voter: { filled by: roll }
  director: { number: 1, filled by: election, term: 2 years }
rules:
  vote: { voters: voter, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
elections:
  directors:
    fills: director
    voters: voter
    seats: 1
    method: plurality
    every: year
    held when: director = 0
    called by: any voter
    certified by: vote
    phases: { nominations: 1 week, vote: 1 week }
\`\`\`
`
const founding = `founding: 1
foundation: small
name: Small
sample: yes
people:
  ada-sample: { name: Ada Sample, address: ada@example.org }
  nia-sample: { name: Nia Sample, address: nia@example.org }
acts:
  - { on: 2020-03-01, adopt: board }
  - { on: 2020-03-01, hold: board.voter, holders: [ada-sample, nia-sample] }
  - { on: 2023-05-01, hold: board.director, holders: [ada-sample] }
  - { on: 30 days before, move: board, person: ada-sample, action: resolve, title: Meet in May, text: In May. }
  - { on: 29 days before, vote: 1, person: ada-sample, option: for }
`

describe('a founding that tells of years in which there were elections', () => {
  const files = [
    { file: 'board.md', text: board },
    { file: 'founding.yaml', text: founding },
  ]
  const { charters, versions, founding: read } = readFoundation(files)
  assert.ok(read !== undefined)
  const folder = { files, charters, versions, founding: read }
  const begins = '2025-02-01T00:00:00.000Z'

  it('has none begin by itself, so that its decisions are numbered as they stand', () => {
    const play = openPlay(folder, begins, nodeCrypto)
    assert.deepEqual(playFounding(play, folder), [])
    assert.deepEqual([play.state.elections.size, play.state.numbers], [0, 1])
  })

  it('goes on with the next date of the calendar, and with what is so from then on', () => {
    const play = openPlay(folder, begins, nodeCrypto)
    playFounding(play, folder)
    play.passTime('2025-05-02T00:00:00.000Z')
    const begun = [...play.state.elections.values()].map(({ begun, at }) => [begun.because.kind, at])
    assert.deepEqual(begun, [
      ['calendar', '2025-03-01T00:00:00.000Z'],
      ['condition', '2025-05-01T00:00:00.000Z'],
    ])
  })
})

describe('a founding that tells of an election', () => {
  const told = `${founding}  - { on: 28 days before, move: board, person: nia-sample, action: open election/directors, title: Elect, text: Again. }
  - { on: 27 days before, nominate: directors, person: nia-sample }
  - { on: 27 days before, nominate: directors, person: ada-sample, about: ada-sample }
  - { on: 26 days before, state candidacy: directors, person: nia-sample, statement: I can count. }
  - { on: 20 days before, cast ballot: directors, person: ada-sample, approves: nia-sample }
  - { on: 20 days before, cast ballot: directors, person: nia-sample, approves: nia-sample }
  - { on: 13 days before, vote: directors, person: ada-sample, option: for }
  - { on: 13 days before, vote: directors, person: nia-sample, option: for }
  - { on: 4 days before, move: board, person: nia-sample, action: resolve, title: Meet in June, text: In June. }
  - { on: 3 days before, vote: 3, person: ada-sample, option: against }
`
  const folderOf = (text: string) => {
    const files = [
      { file: 'board.md', text: board },
      { file: 'founding.yaml', text },
    ]
    const { charters, versions, founding: read, findings } = readFoundation(files)
    return { findings, folder: read && { files, charters, versions, founding: read } }
  }
  const play = (text: string) => {
    const { folder, findings } = folderOf(text)
    assert.ok(folder !== undefined, JSON.stringify(findings))
    const played = openPlay(folder, '2025-02-01T00:00:00.000Z', nodeCrypto)
    return { differences: playFounding(played, folder), state: played.state }
  }

  it('holds it to its certified end, and counts decisions without what was asked in between', () => {
    const { differences, state } = play(told)
    assert.deepEqual(differences, [])
    const [run] = [...state.elections.values()]
    assert.deepEqual(run?.contests.get('')?.closed?.result, {
      kind: 'elected',
      how: 'count',
      elected: ['nia-sample'],
      others: ['ada-sample'],
    })
    assert.equal(run?.ended?.how, 'filled')
    const open = [...state.open].map((number) => state.motions.get(number))
    assert.deepEqual(
      open.map((motion) => [motion?.opened.motion, [...(motion?.ballots.keys() ?? [])]]),
      [[4, ['ada-sample']]],
    )
  })

  it('tells of an election that has not begun, and of a body that is not asked', () => {
    const early = play(`${founding}  - { on: 5 days before, nominate: directors, person: nia-sample }
  - { on: 4 days before, vote: directors, person: nia-sample, option: for }
`)
    assert.deepEqual(
      early.differences.map(({ found }) => found),
      ['NoSuchElection', 'NoSuchDecision'],
    )
  })

  it('is refused for an election that no charter holds', () => {
    const { findings } = folderOf(`${founding}  - { on: 5 days before, nominate: council, person: nia-sample }\n`)
    const [finding] = findings.filter(({ severity }) => severity === 'error')
    assert.equal(finding?.message, 'No charter that is adopted holds the election "council"')
  })
})
