import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

const grants = ['simulate', 'foundations/python/grants.md', 'grant'] as const

describe('remit simulate', () => {
  let folder = ''
  let club = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-simulate-'))
    club = join(folder, 'club.md')
    writeFileSync(club, charter)
    writeFileSync(join(folder, 'town.md'), town)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('says the rule, the outcome, why, and what would change it', async () => {
    const { out, code } = await remit(...grants, '--voters', '7', '--vacant', '2', '--recused', '1', 'aye=1', 'nay=1')
    assert.equal(code, 0)
    golden('cli/simulate-grant.txt', out)
  })

  it('gives the same as JSON', async () => {
    const { out, code } = await remit(...grants, '--voters', '7', '--recused', '1', 'aye=3', 'nay=1', '--json')
    assert.equal(code, 0)
    assert.partialDeepStrictEqual(JSON.parse(out), {
      outcome: 'carried',
      is: 'carried',
      certain: true,
      fewest: { carried: 0 },
      clause: { group: 'grants', title: 'Deciding on a grant' },
    })
    golden('cli/simulate-grant.json', out)
  })

  it('prints what every count comes to', async () => {
    golden('cli/simulate-table.txt', (await remit(...grants, '--voters', '5', 'abstain=0', '--table')).out)
    const { out } = await remit(...grants, '--voters', '3', '--table', '--json')
    const table: { readonly rows: readonly unknown[] } = JSON.parse(out)
    assert.equal(table.rows.length, 20)
  })

  it('takes options by label, and the number of voters from the charter', async () => {
    const { out } = await remit('simulate', club, 'Vote of the council', '+1=2', '--json')
    assert.partialDeepStrictEqual(JSON.parse(out), { outcome: 'carried', fewest: { carried: 0, lost: 1 }, missing: 1 })
  })

  it('gives a rule the parameter that it takes', async () => {
    const two = await remit('simulate', club, 'policy(2/3)', '--voters', '9', 'yes=6', '--json')
    const three = await remit('simulate', club, 'policy(3/4)', '--voters', '9', 'yes=6', '--json')
    assert.partialDeepStrictEqual(JSON.parse(two.out), { outcome: 'carried' })
    assert.partialDeepStrictEqual(JSON.parse(three.out), { outcome: 'lost', fewest: { carried: 1 } })
    assert.match((await remit('simulate', club, 'policy', '--voters', '9')).err, /it takes a parameter/)
  })

  it('counts the holders of a seat', async () => {
    const without = await remit('simulate', club, 'with the chair', '--voters', '4', 'yes=3', '--json')
    const having = await remit('simulate', club, 'with the chair', '--voters', '4', 'yes=3', 'yes from chair=1')
    assert.partialDeepStrictEqual(JSON.parse(without.out), { outcome: 'lost' })
    golden('cli/simulate-class.txt', having.out)
  })

  it('goes through the stages of a procedure', async () => {
    const words = ['simulate', club, 'change of rules', 'council: +1=3', 'town: voters=10', 'town: for=5'] as const
    const { out, code } = await remit(...words)
    assert.equal(code, 0)
    golden('cli/simulate-procedure.txt', out)
    const all = await remit(...words, 'town: against=1', '--json')
    assert.partialDeepStrictEqual(JSON.parse(all.out), { outcome: 'lost', is: 'lost' })
  })

  it('says in one sentence what is wrong with the question, and exits with 2', async () => {
    const wrong = await Promise.all([
      remit(...grants, '--voters', '7', 'aye=9'),
      remit(...grants, 'aye=1'),
      remit(...grants, '--voters', '7', 'ay=1'),
      remit(...grants, '--voters', 'seven'),
      remit('simulate', 'foundations/python/grants.md', 'grnt'),
      remit('simulate', 'foundations/python/nowhere.md', 'grant'),
      remit('simulate', 'foundations/python/grants.md', 'grant', '--in', 'nowhere'),
      remit(...grants, '--voters', '900', '--table'),
      remit('simulate', club, 'change of rules', 'curia: yes=3'),
    ])
    for (const { code, out } of wrong) assert.deepEqual([code, out], [2, '\n'])
    golden('cli/simulate-refused.txt', wrong.map(({ err }) => err.replaceAll(folder, '…')).join(''))
  })
})

const charter = `---
charter: 1
group: club
name: Club
under: town
---

# Club

## Rules

\`\`\`charter
seats:
  councillor: { number: 3, filled by: election }
  chair: { number: 1, from: councillor, filled by: election }
rules:
  vote of the council:
    voters: councillor
    options: { yes: "+1", no: "-1" }
    passes: yes >= 2 and no = 0
    open: 5 days
  policy(p):
    voters: councillor
    options: [yes, no]
    passes: yes >= p of voters
    open: 5 days
  with the chair:
    voters: councillor
    options: [yes, no]
    passes: yes > no and yes from chair >= 1
    open: 5 days
procedures:
  change of rules:
    stages:
      - council: { by: vote of the council }
      - town: { by: town.majority }
\`\`\`
`

const town = `---
charter: 1
group: town
name: Town
---

# Town

## Rules

\`\`\`charter
seats:
  citizen: { filled by: roll }
rules:
  majority:
    voters: citizen
    options: [for, against]
    passes: for > 1/2 of voters
    open: 5 days
\`\`\`
`
