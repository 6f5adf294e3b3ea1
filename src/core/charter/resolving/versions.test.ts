import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCharter } from '../../check/read-charter.ts'
import { readFoundation } from '../../check/read-foundation.ts'
import { charterOn } from './versions.ts'

const version = (options: { readonly days?: string; readonly open?: string; readonly group?: string } = {}) => `---
charter: 1
group: ${options.group ?? 'board'}
name: Board
${options.days ?? ''}---

# Board

\`\`\`charter
seats:
  member: { filled by: roll }
rules:
  majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: ${options.open ?? '7 days'} }
powers:
  - { may: resolve, by: majority }
\`\`\`
`
const folder = [
  { file: 'board.md', text: version({ open: '1 day' }) },
  { file: 'board@2025-03-01.md', text: version({ open: '2 days' }) },
  { file: 'board@2026-01-01.md', text: version({ open: '3 days' }) },
]

describe('charterOn', () => {
  const [first, second] = [{ to: '2025-01-31' }, { from: '2025-03-01', to: '2025-12-31' }]
  const days: readonly (readonly [day: string, in_force: object | undefined])[] = [
    ['2025-01-31', first],
    ['2025-02-01', undefined],
    ['2025-02-28', undefined],
    ['2025-03-01', second],
    ['2025-12-31', second],
    ['2026-01-01', undefined],
  ]
  for (const [day, inForce] of days) {
    it(`finds ${inForce === undefined ? 'none' : 'the one'} that holds on ${day}`, () => {
      assert.equal(charterOn([second, first], day), inForce)
    })
  }
})

describe('versions of a charter', () => {
  const openOn = (day?: string) => readFoundation(folder, day).charters.get('board')?.rules[0]?.open.count

  it('hold from the day in the name of their file until the next one does', () => {
    assert.deepEqual(
      ['2020-01-01', '2025-02-28', '2025-03-01', '2025-12-31', '2026-01-01'].map(openOn),
      [1, 1, 2, 2, 3],
    )
  })

  it('give the latest when no day is asked for, and all of them in the order of time', () => {
    const { charters, versions, findings } = readFoundation([...folder].reverse())
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    )
    assert.equal(charters.get('board')?.from, '2026-01-01')
    assert.deepEqual(
      versions.get('board')?.map(({ from }) => from),
      [undefined, '2025-03-01', '2026-01-01'],
    )
  })

  it('know their days when they are read alone', () => {
    const text = version({ days: 'from: 2025-03-01\nto: 2025-12-31\n' })
    const { charter } = readCharter({ file: 'board.md', text })
    assert.deepEqual([charter?.from, charter?.to], ['2025-03-01', '2025-12-31'])
  })

  it('are checked even when they hold no more', () => {
    const files = [{ file: 'board.md', text: version({ open: 'long' }) }, ...folder.slice(1)]
    assert.deepEqual(errorsIn(files), ['board.md wrong-form'])
  })

  const slips: readonly (readonly [what: string, files: typeof folder, found: string])[] = [
    [
      'two from one day',
      [...folder, { file: 'sub/board@2026-01-01.md', text: version() }],
      'sub/board@2026-01-01.md said-twice',
    ],
    [
      'a file that contradicts its front matter',
      [{ file: 'board@2025-03-01.md', text: version({ days: 'from: 2025-04-01\n' }) }],
      'board@2025-03-01.md wrong-file',
    ],
    [
      'an end before the beginning',
      [{ file: 'board@2025-03-01.md', text: version({ days: 'to: 2025-02-01\n' }) }],
      'board@2025-03-01.md wrong-form',
    ],
    [
      'days that two claim',
      [{ file: 'board.md', text: version({ days: 'to: 2025-03-01\n' }) }, ...folder.slice(1)],
      'board.md wrong-form',
    ],
    ['a file of another group', [{ file: 'bored@2025-03-01.md', text: version() }], 'bored@2025-03-01.md wrong-file'],
  ]
  for (const [what, files, found] of slips) {
    it(`tells of ${what}`, () => assert.deepEqual(errorsIn(files), [found]))
  }

  it('warns of days that no version covers', () => {
    const files = [{ file: 'board.md', text: version({ days: 'to: 2025-02-27\n' }) }, ...folder.slice(1)]
    const found = readFoundation(files).findings.filter(({ severity }) => severity === 'warning')
    assert.deepEqual(
      found.map(({ message }) => message.slice(0, 40)),
      ['No version holds from 2025-02-28 on: thi'],
    )
  })
})

function errorsIn(files: typeof folder): readonly string[] {
  return readFoundation(files)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ file, code }) => `${file} ${code}`)
}
