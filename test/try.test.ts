import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { verbs } from '../src/app/try/verbs.ts'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

const root = join(import.meta.dirname, '..')

describe('the scenarios of the samples', () => {
  const scenarios = globSync('foundations/*/scenarios/*.yaml', { cwd: root }).toSorted()

  it('are some', () => assert.ok(scenarios.length >= 3))

  for (const scenario of scenarios) {
    it(`shows in ${scenario} what the charters come to`, async () => {
      const { out, err, code } = await remit('try', join(root, dirname(dirname(scenario))), join(root, scenario))
      assert.equal(code, 0, `${out}${err}`)
    })
  }
})

describe('test/scenarios/every-act.yaml', () => {
  const scenario = join(root, 'test/scenarios/every-act.yaml')

  it('comes out as it says', async () => {
    const { out, err, code } = await remit('try', join(root, 'test/scenarios/workshop.md'), scenario)
    assert.equal(code, 0, `${out}${err}`)
  })

  it('has every act that scenarios know', () => {
    const text = readFileSync(scenario, 'utf8')
    assert.deepEqual(
      Object.keys(verbs).filter((verb) => !text.includes(` ${verb}: `)),
      [],
    )
  })
})

describe('remit try', () => {
  let folder = ''
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-try-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const wrong = `scenario: 1
group: grants
people: [ada, bo, cy, fay]
holders: { member: [ada, bo, cy] }
steps:
  - { by: ada, move: grant, amount: "USD 10,000.01", as: large }
  - { by: ada, move: grant, amount: "USD 9,000", as: small }
  - { by: fay, vote: aye, refused: vote over }
  - { by: bo, vote: aye, on: small, expect: { small: { outcome: lost, fewest: { lost: 2 } } } }
`

  it('shows each difference with its place, what was expected and what was found', async () => {
    const { out, code } = await remit('try', 'foundations/python', write('wrong.yaml', wrong))
    assert.equal(code, 1)
    golden('cli/try-differences.txt', out.replaceAll(folder, '…'))
  })

  it('plays one charter by itself, whatever group it stands under', async () => {
    const charter = write(
      'kites.md',
      `---
charter: 1
group: kites
under: board
name: Kites
---

# Kites

~~~charter
seats:
  member: { filled by: roll }
rules:
  majority: { voters: member, options: [for, against], passes: for > against, open: 1 day }
powers:
  - { may: fly kite, by: majority }
~~~
`,
    )
    const play = write(
      'kites.yaml',
      `scenario: 1
people: [ada]
holders: { member: ada }
steps: [{ by: ada, move: fly kite, expect: { last: open } }]
`,
    )
    const { out, code } = await remit('try', charter, play)
    assert.equal(code, 0, out)
  })

  it('gives the same as JSON', async () => {
    const { out, code } = await remit('try', 'foundations/python', write('wrong.yaml', wrong), '--json')
    assert.equal(code, 1)
    golden('cli/try-differences.json', out)
  })

  it('tells what cannot be read, and exits otherwise than for differences', async () => {
    const unread = write('unread.yaml', 'scenario: 1\npeople: [ada]\nsteps:\n  - { by: adda, vote: aye }\n')
    const { err, code } = await remit('try', 'foundations/python', unread)
    assert.equal(code, 2)
    golden('cli/try-unread.txt', err.replaceAll(folder, '…'))
    assert.equal((await remit('try', 'foundations/python', 'nowhere.yaml')).code, 2)
    assert.equal((await remit('try', 'foundations/nowhere', unread)).code, 2)
    assert.equal((await remit('try', 'test/broken', unread)).code, 2)
  })
})
